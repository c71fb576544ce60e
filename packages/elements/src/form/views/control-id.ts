/** The id of the control of a field, within the shadow root. */
export const controlId = (pointer: string): string => `field${pointer.replace(/\//g, '-')}`;
