/** One entry of a run's log as it is stored and exported. */
export interface LogEntry {
  /** 1, 2, 3… without gaps. */
  readonly n: number;
  readonly kind: 'input' | 'checkpoint';
  /** Hex SHA-256 of salt ‖ payload; what the chain covers. */
  readonly commitment: string;
  /** Hex SHA-256 of the chain before ‖ n ‖ kind ‖ commitment. */
  readonly chain: string;
  /** 16 random-looking bytes in hex, HMAC(run secret, n). Null once the entry has been erased from an edition. */
  readonly salt: string | null;
  /** Canonical JSON text exactly as hashed; null once erased. */
  readonly payload: string | null;
}

/** A free text beside the log. `ref` = hex SHA-256 of salt ‖ text; an erased text keeps its ref only. */
export interface TextRow {
  readonly ref: string;
  readonly salt: string | null;
  readonly text: string | null;
}
