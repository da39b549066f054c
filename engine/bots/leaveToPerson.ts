import type { Policy } from './policy.ts';

/**
 * A duty that either seat of a nation can do, left to the person in the other seat until that person is ready: to answer
 * neighbours or to speak in public before anybody at the desk has read why would take the decision away.
 */
export function leaveToPerson(duty: Policy): Policy {
  return (seen) => (seen.personDecides ? null : duty(seen));
}
