/** Wall time of day with the reader's own zone, "14:03 GMT+7", so that nobody takes it for exercise time. */
export function localTime(millis: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(millis);
}
