/** One figure of the calibration: what was read of an incident, what the engine comes to, and the band in which it must lie. */
export interface CalibrationRow {
  readonly kind: 'restoration curve' | 'port backlog' | 'fuel shortage' | 'battery decay' | 'generator hours';
  /** What is measured, with its unit. */
  readonly what: string;
  /** What was read, in words, and of which incident; a guess says so. */
  readonly read: string;
  /** The engine's value in the row's unit; of several networks the least, the middle and the most. All must lie in the band. */
  readonly engine: readonly number[];
  readonly band: readonly [from: number, to: number];
  /** What was read as a number in the row's unit, found among the incidents as they were read; null where no number was. */
  readonly asRead: AsRead | null;
}

/** Where a figure stands: an incident's id, and how its fields give the figure. */
export interface AsRead {
  readonly incident: string;
  readonly figure: number;
  readonly from: (incident: Incident) => number;
}

/** The fields of the incidents that are used, in the units and under the names of the file in which they were collected. */
export interface Incident {
  readonly restoration_spain_fraction_of_demand: readonly (readonly [hours: number, share: number])[];
  readonly substations_energised: readonly (readonly [hours: number, share: number])[];
  readonly spain_transmission_restored_h: number;
  readonly portugal_transmission_restored_h: number;
  readonly restoration_h_full: number;
  readonly internet_traffic_drop: Readonly<Record<'spain' | 'portugal', readonly (readonly [number, number])[]>>;
  readonly annual_teu: number;
  readonly outage_days: number;
  readonly rebuild_days: number;
  readonly volume_kept_manual: number;
  readonly stations_without_fuel_peak: number;
  readonly stations_2021_05_15: number;
  readonly station_outage_share_2021_05_12_22CT: Readonly<Record<string, number>>;
}
