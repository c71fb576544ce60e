/** Why the server refused a call. It has codes and pointers, but no values that a person has typed. */
export interface OutboxProblem {
  readonly code: string;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly errors: readonly unknown[];
}

/** The used parts of an `AcctError`. A host's own `send` may throw something else. */
type ThrownError = Partial<OutboxProblem>;

/** Statuses of refusals that can end with time, a new token or less traffic. */
const retryableStatuses: readonly (number | undefined)[] = [401, 408, 425, 429];

/** Whether another attempt of the same call would be refused as well. */
export function isPermanentError(error: unknown): boolean {
  const { code, status = 0 } = error as ThrownError;
  // The client refuses an input that breaks the contract before it sends it, so there is no status.
  if (code === 'invalid-request') return true;
  return status >= 400 && status < 500 && !retryableStatuses.includes(status) && code !== 'request-in-progress';
}

export function outboxProblemOf(error: unknown): OutboxProblem {
  const { code = 'internal', status, requestId, errors = [] } = error as ThrownError;
  return { code, status, requestId, errors };
}
