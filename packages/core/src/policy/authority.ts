import type { CollectionRecord } from '../contract/record.ts';
import { holds, valueAt } from './condition.ts';
import type { Policy } from './resolve.ts';

/** The label of a code, or the code itself where the table does not have it. */
export const codeLabel = (policy: Policy, table: string, code: string): string =>
  policy.codes[table]?.find((entry) => entry.code === code)?.label ?? code;

/** The name of a district of the policy's place; places keep their Chinese name in every language. */
export const regionName = (policy: Policy, code: string): string => codeLabel(policy, 'districts', code);

/** The pointer of the field that says which bureau reviews, and why. */
export function jurisdictionField(
  policy: Policy,
  record: CollectionRecord,
): { pointer: string; reason: string } | undefined {
  const entry = policy.jurisdiction.value.find(({ when }) => when === undefined || holds(when, record, {}));
  return entry && { pointer: entry.field, reason: entry.reason };
}

/** The district whose finance bureau reviews a record, or `undefined` while it cannot be told. */
export function authorityOf(policy: Policy, record: CollectionRecord): string | undefined {
  const field = jurisdictionField(policy, record);
  const code = field && valueAt(record, field.pointer);
  const known = policy.codes['districts']?.some((entry) => entry.code === code);
  return known ? (code as string) : undefined;
}
