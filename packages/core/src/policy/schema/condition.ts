import { foldText } from '@acct-kit/validators';
import * as z from 'zod/mini';

export type FieldValue = string | boolean | readonly string[] | undefined;
export type Row = Readonly<Record<string, FieldValue>>;

/**
 * A condition as data. A `field` is a name in the same row (`degree`) or, with a slash, a JSON pointer from the root of the
 * record (`/employment/status`). `some` is true when the list has a row for which `where` is true.
 */
export type Condition =
  | { field: string; in: (string | boolean)[] }
  | { field: string; answered: boolean }
  | { some: string; where?: Condition | undefined }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), in: z.array(z.union([z.string(), z.boolean()])) }),
    z.strictObject({ field: z.string(), answered: z.boolean() }),
    z.strictObject({ some: z.string(), where: z.optional(condition) }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
);

/** The value that a pointer leads to, or `undefined`. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Whether a person has given an answer: an empty text, an empty list and an unticked box are none. */
export const isAnswered = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? foldText(value).trim() !== '' : value === true;

/** Whether a condition is true of a record, seen from one of its rows. */
export function holds(condition: Condition, record: unknown, row: Row): boolean {
  const lookUp = (field: string) => (field.startsWith('/') ? valueAt(record, field) : row[field]);
  if ('all' in condition) return condition.all.every((part) => holds(part, record, row));
  if ('any' in condition) return condition.any.some((part) => holds(part, record, row));
  if ('not' in condition) return !holds(condition.not, record, row);
  if ('some' in condition) {
    const rows = valueAt(record, condition.some);
    const { where } = condition;
    return Array.isArray(rows) && rows.some((one: Row) => where === undefined || holds(where, record, one));
  }
  const value = lookUp(condition.field);
  if ('answered' in condition) return isAnswered(value) === condition.answered;
  return condition.in.some((one) => one === (value ?? (typeof one === 'boolean' ? false : undefined)));
}
