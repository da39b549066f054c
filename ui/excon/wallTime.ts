/** Wall time of day, "14:03", in the reader's time zone. */
export function wallTime(millis: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(millis);
}
