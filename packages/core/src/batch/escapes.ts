/** Workbooks write characters that XML does not allow as `_x000D_`, in every text of a cell. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
