/** How far an angle may be off, in degrees, and a flow, in MW. */
export const DEGREES = 1e-6;
export const MEGAWATTS = 1e-5;
