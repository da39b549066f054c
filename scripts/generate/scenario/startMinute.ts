/** The minute of the day at which drawn exercises begin: six in the morning. */
export const START_MINUTE = 360;
