const fieldOf = (error: unknown, name: 'code' | 'constraint'): string | undefined => {
  const value = (error as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
};

/** Tells whether the database refused a row because of this unique constraint or index. */
export const violates = (error: unknown, constraint: string): boolean =>
  fieldOf(error, 'code') === '23505' && fieldOf(error, 'constraint') === constraint;

/**
 * Codes of Node and PostgreSQL for errors that a later attempt may not meet: the connection is lost or refused, the
 * server starts or stops or has no room, a statement or transaction took too long, two transactions blocked each other.
 */
const passing = /^(08...|53...|57P0.|57014|55P03|25P03|40001|40P01|ECONN.*|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;

/** Errors of the driver that have no code. */
const passingMessage = /timeout exceeded when trying to connect|Connection terminated|is not queryable/;

/** Tells whether the database cannot be used at the moment. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (passing.test(fieldOf(error, 'code') ?? '')) return true;
  return error instanceof Error && passingMessage.test(error.message);
}
