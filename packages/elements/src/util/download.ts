/** Hands a text to the browser as a file. No server sees it. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content once the click has been dealt with; old browsers take a moment longer.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
