/** Why a call was refused: codes and pointers, no values. */
export interface OutboxProblem {
  readonly code: string;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly errors: readonly unknown[];
}

/** The parts of an `AcctError` that matter here; whoever sends may throw something else. */
type Thrown = Partial<OutboxProblem>;

/** Refusals that time, a new token or a free place heals. */
const passing: readonly (number | undefined)[] = [401, 408, 425, 429];

/** Whether another attempt of the same call would be refused as well. */
export function isPermanent(error: unknown): boolean {
  const { code, status = 0 } = error as Thrown;
  // What breaks the contract before it is sent has no status.
  if (code === 'invalid-request') return true;
  return status >= 400 && status < 500 && !passing.includes(status) && code !== 'request-in-progress';
}

export function problemOf(error: unknown): OutboxProblem {
  const { code = 'internal', status, requestId, errors = [] } = error as Thrown;
  return { code, status, requestId, errors };
}
