/** Hands a text to the browser as a file to keep. */
export function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it in its own time; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
