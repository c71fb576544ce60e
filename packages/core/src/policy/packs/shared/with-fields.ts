import type { Field, Group } from '../../schema/form-definition.ts';

type Patch = Partial<Field>;

/**
 * A copy of a group with some fields changed. This is how a place says what it asks differently from the other places.
 *
 * @param changes by the name of the field; `undefined` removes it
 * @param before fields to insert, by the name of the field that they come before
 */
export const withFields = (
  group: Group,
  changes: Readonly<Record<string, Patch | undefined>>,
  before: Readonly<Record<string, readonly Field[]>> = {},
): Group => ({
  ...group,
  fields: group.fields.flatMap((field) => {
    const change = field.name in changes ? changes[field.name] : {};
    return [...(before[field.name] ?? []), ...(change ? [{ ...field, ...change }] : [])];
  }),
});
