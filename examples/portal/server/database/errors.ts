const fieldOf = (error: unknown, name: 'code' | 'constraint'): string | undefined => {
  const value = (error as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
};

/** Whether the database refused a row because of this UNIQUE constraint or index. */
export const violates = (error: unknown, constraint: string): boolean =>
  fieldOf(error, 'code') === '23505' && fieldOf(error, 'constraint') === constraint;

/** Connection lost or refused, server shutting down, too many connections: what trying again later may mend. */
const passing = /^(08...|53...|57P0.|ECONN.*|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;

/** Whether the database cannot be reached just now. */
export function isUnavailable(error: unknown): boolean {
  if (passing.test(fieldOf(error, 'code') ?? '')) return true;
  return error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
}
