/** The id of what belongs to a pointer, for links within the page. */
export const fieldId = (prefix: 'reason' | 'text', pointer: string): string =>
  `${prefix}${pointer.replace(/[^A-Za-z0-9]/g, '-')}`;

/** The name of a form field that belongs to a pointer. */
export const fieldName = (prefix: 'reason' | 'text', pointer: string): string => `${prefix}:${pointer}`;
