const LABEL = '[a-z\\d]([a-z\\d-]*[a-z\\d])?';
const HOST_NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/** Whether something is a DNS name in small letters. */
export function isHostName(name: string): boolean {
  return name.length <= 253 && HOST_NAME.test(name);
}
