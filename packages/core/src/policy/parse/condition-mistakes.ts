import type { FormFields } from './family.ts';
import type { Condition } from '../schema/condition.ts';
import type { Field } from '../schema/form-definition.ts';
import type { PackMistake } from '../resolve/policy-error.ts';

/** The fields at a pointer. Several fields can have one name, under conditions that exclude each other. */
const fieldsAt = ({ groups }: FormFields, pointer: string): Field[] =>
  groups.flatMap((group) => group.fields.filter(({ name }) => `/${group.path}/${name}` === pointer));

/** A condition that waits for an answer which no code table contains would never be true. */
function answerMistakes(
  values: readonly (string | boolean)[],
  path: string,
  fields: readonly Field[],
  asked: FormFields,
) {
  const tables = fields.flatMap(({ codes }) => (codes === undefined ? [] : (asked.codes[codes] ?? [])));
  if (tables.length === 0) return [];
  return values
    .map((value, index) => ({ value, path: `${path}/${index}` }))
    .filter(({ value }) => !tables.some(({ code }) => code === value))
    .map(({ value, path: at }): PackMistake => ({ path: at, message: `cannot be answered: ${String(value)}` }));
}

/**
 * References in a condition that lead nowhere.
 *
 * @param row the pointer of the group that contains the condition; empty at the root of the record
 */
export function conditionMistakes(condition: Condition, path: string, row: string, asked: FormFields): PackMistake[] {
  const each = (parts: readonly Condition[], key: string) =>
    parts.flatMap((part, index) => conditionMistakes(part, `${path}/${key}/${index}`, row, asked));
  if ('all' in condition) return each(condition.all, 'all');
  if ('any' in condition) return each(condition.any, 'any');
  if ('not' in condition) return conditionMistakes(condition.not, `${path}/not`, row, asked);
  if ('some' in condition) {
    const { some, where } = condition;
    const isList = asked.groups.some((group) => group.repeat !== undefined && `/${group.path}` === some);
    if (!isList) return [{ path: `${path}/some`, message: `no form has a list at ${some}` }];
    return where ? conditionMistakes(where, `${path}/where`, some, asked) : [];
  }
  const pointer = condition.field.startsWith('/') ? condition.field : `${row}/${condition.field}`;
  const fields = fieldsAt(asked, pointer);
  if (fields.length === 0) return [{ path: `${path}/field`, message: `no form asks ${pointer}` }];
  return 'in' in condition ? answerMistakes(condition.in, `${path}/in`, fields, asked) : [];
}
