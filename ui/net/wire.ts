/** Whether what this page sends and hears crosses a network in the clear. A machine's way to itself is nobody else's. */
export function isWirePlain(page: Pick<Location, 'protocol' | 'hostname'> | undefined = globalThis.location): boolean {
  if (page?.protocol !== 'http:') return false;
  return !['localhost', '127.0.0.1', '[::1]'].includes(page.hostname);
}
