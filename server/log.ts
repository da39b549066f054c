/** Where the server notes what its keeper should know; never tokens, never what anybody wrote. */
export interface Log {
  info(what: object, says: string): void;
  warn(what: object, says: string): void;
  error(what: object, says: string): void;
}
