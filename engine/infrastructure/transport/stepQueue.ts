/** A place where things wait to be handled: containers in a port, wagons in a yard, passengers in an airport, lorries at a border. */
export interface QueueNode {
  /** What it handles in an hour with everything working. */
  readonly capacityPerHour: number;
  /** What is left of that when its systems are down and people work with paper, per mille. */
  readonly manualPerMille: number;
  /** How many may wait; more are turned away and go elsewhere. */
  readonly mostWaiting: number;
}

/** What a queue meets in an hour. */
export interface QueueHour {
  readonly arrivals: number;
  /** What power, communications, staff and fuel leave of its capacity, per mille. */
  readonly availablePerMille: number;
  /** Whether its systems are up; if not it works by hand. */
  readonly systemUp: boolean;
}

/** What came of the hour; whatever waited or arrived is waiting, handled or turned away. */
export interface QueueStep {
  readonly waiting: number;
  readonly handled: number;
  readonly turnedAway: number;
}

/**
 * One hour of a fluid queue in whole units: handled = min(waiting + arrivals, ⌊capacity × availability⌋), and the rest waits.
 * By hand, availability is at most the manual factor.
 */
export function stepQueue(node: QueueNode, waiting: number, hour: QueueHour): QueueStep {
  const perMille = Math.min(hour.availablePerMille, hour.systemUp ? 1000 : node.manualPerMille);
  const there = waiting + hour.arrivals;
  const handled = Math.min(there, Math.floor((node.capacityPerHour * perMille) / 1000));
  const left = there - handled;
  const stays = Math.min(left, Math.max(node.mostWaiting, 0));
  return { waiting: stays, handled, turnedAway: left - stays };
}
