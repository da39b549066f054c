/** Information is called by its id as people say it: IND-1. */
export function informationName(id: string): string {
  return id.toUpperCase();
}
