import { CountType, LinkProperty, LinkType, type Project } from 'epanet-js';
import type { LoadedEpanet } from '../../server/loadEpanet.ts';
import { type WaterScenario, withProject } from './waterPeriod.ts';

/** How a scenario of the reference answers is meant where its name leaves that open. */
export interface WaterReading {
  /** In the pressure units of the file: 40 psi, or the bare number 40. */
  readonly requiredPressure: number;
  /** Scenario 0 leaves the demand model as the file has it. */
  readonly keepDemandModel: boolean;
  /** Scenarios 2 and 3 delete the controls only and leave rules. */
  readonly keepRules: boolean;
  /** The timers of scenario 3 leave pumps closed that the file starts closed. */
  readonly keepClosed: boolean;
  /** The timers of scenario 3 open pumps at speed 1, whatever speed the file starts them at. */
  readonly fullSpeed: boolean;
}

const PSI = 40;
/** EPANET's option that says which units pressures have (`EN_PRESS_UNITS`), which the package's own table of options lacks. */
const PRESSURE_UNITS: number = 25;
/** What a psi is in each of them, by EPANET's own figures: psi, kPa, metres, bar, feet. */
const OF_PSI = [1, 6.895, 0.3048 / 0.4333, 0.068948, 1 / 0.4333] as const;

/**
 * The readings of a scenario that make a difference for this network, the plainest first: 40 psi, demand-driven, no rules, and timers
 * that open every pump at its own speed.
 */
export function waterReadings(
  epanet: LoadedEpanet,
  text: string,
  scenario: WaterScenario,
): readonly [WaterReading, ...WaterReading[]] {
  return withProject(epanet, text, (project) => {
    const required = requiredPressure(project);
    const pumps = pumpsOf(project);
    const either = (isOpen: boolean): readonly boolean[] => (isOpen ? [false, true] : [false]);
    const plainest = {
      ...{ requiredPressure: required, keepDemandModel: false },
      ...{ keepRules: false, keepClosed: false, fullSpeed: false },
    };
    const readings: WaterReading[] = [];
    for (const keepDemandModel of either(scenario === 0))
      for (const pressure of scenario > 0 && required !== PSI ? [required, PSI] : [required])
        for (const keepRules of either(scenario >= 2 && project.getCount(CountType.RuleCount) > 0))
          for (const fullSpeed of either(scenario === 3 && pumps.some(({ starts, speed }) => starts && speed !== 1)))
            for (const keepClosed of either(scenario === 3 && pumps.some(({ starts }) => !starts)))
              readings.push({ requiredPressure: pressure, keepDemandModel, keepRules, keepClosed, fullSpeed });
    return [plainest, ...readings.slice(1)];
  });
}

function requiredPressure(project: Project): number {
  return PSI * (OF_PSI[project.getOption(PRESSURE_UNITS)] ?? 1);
}

function pumpsOf(project: Project): readonly { readonly starts: boolean; readonly speed: number }[] {
  return Array.from({ length: project.getCount(CountType.LinkCount) }, (_, i) => i + 1)
    .filter((link) => project.getLinkType(link) === LinkType.Pump)
    .map((link) => ({
      starts: project.getLinkValue(link, LinkProperty.InitStatus) !== 0,
      speed: project.getLinkValue(link, LinkProperty.InitSetting),
    }));
}
