/** Gives a text to the person as a file, without sending it to a server. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the content after it has handled the click. Old browser engines take a moment longer.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
