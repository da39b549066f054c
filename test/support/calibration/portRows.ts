import { type QueueNode, stepQueue } from '../../../engine/infrastructure/transport/stepQueue.ts';
import type { CalibrationRow } from './calibrationRow.ts';

const TEU_A_YEAR = 2_680_000;

/** Ports that work by hand or not at all, and the backlog that they leave (`stepQueue`). */
export function portRows(): readonly CalibrationRow[] {
  const arrivals = Math.round(TEU_A_YEAR / 365 / 24);
  const port: QueueNode = { capacityPerHour: Math.round(arrivals * 1.25), manualPerMille: 0, mostWaiting: 100_000 };
  const backlog = waitingAfter(port, 60, arrivals);
  const volume = Math.round((2.5 * TEU_A_YEAR) / 365);
  const line: QueueNode = { capacityPerHour: 1000, manualPerMille: 800, mostWaiting: 1_000_000 };
  return [
    {
      kind: 'port backlog',
      what: 'TEU that wait when the system is back',
      read: `Nagoya 2023: five terminals without it for 2.5 days, 2.68 million TEU a year`,
      engine: [backlog],
      band: [Math.round(0.9 * volume), Math.round(1.1 * volume)],
      asRead: {
        incident: 'nagoya-2023',
        figure: volume,
        from: ({ outage_days, annual_teu }) => Math.round((outage_days * annual_teu) / 365),
      },
    },
    {
      kind: 'port backlog',
      what: 'until it is gone at 125 % of the usual capacity, h',
      read: 'Nagoya 2023: not read; a guess of less than a fortnight',
      engine: [hoursUntilGone(port, backlog, arrivals)],
      band: [0, 336],
      asRead: null,
    },
    {
      kind: 'port backlog',
      what: 'volume that waits after ten days by hand, hours of it',
      read: 'container line 2017: about 80 % by hand, rebuilt in ten days',
      engine: [waitingAfter(line, 240, line.capacityPerHour) / line.capacityPerHour],
      band: [43, 53],
      asRead: {
        incident: 'maersk-2017',
        figure: 48,
        from: ({ rebuild_days, volume_kept_manual }) => 24 * rebuild_days * (1 - volume_kept_manual),
      },
    },
  ];
}

function waitingAfter(node: QueueNode, hours: number, arrivals: number): number {
  let waiting = 0;
  for (let hour = 0; hour < hours; hour++)
    waiting = stepQueue(node, waiting, { arrivals, availablePerMille: 1000, systemUp: false }).waiting;
  return waiting;
}

function hoursUntilGone(node: QueueNode, backlog: number, arrivals: number): number {
  let waiting = backlog;
  for (let hour = 0; hour < 1000; hour++) {
    if (waiting === 0) return hour;
    waiting = stepQueue(node, waiting, { arrivals, availablePerMille: 1000, systemUp: true }).waiting;
  }
  return Number.POSITIVE_INFINITY;
}
