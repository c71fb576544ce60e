import { Refusal } from '../http/problem-error.ts';

/** Whether somebody has decided, mended or withdrawn a case since it was opened. */
export const isStale = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.code === 'version-mismatch' || error.code === 'state-conflict');
