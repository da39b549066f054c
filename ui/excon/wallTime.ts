/** Wall time of day, "14:03", in the reader's time zone. */
export function wallTime(millis: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(millis);
}

/** The reader's time zone as it is written beside wall times: "GMT+2". */
export function wallZone(millis: number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'short' }).formatToParts(millis);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
