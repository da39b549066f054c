/** The nation an asset belongs to: its id begins with the nation's. */
export function nationOf(assetId: string): string {
  const dash = assetId.indexOf('-');
  return dash < 0 ? assetId : assetId.slice(0, dash);
}
