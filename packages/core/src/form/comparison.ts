import { compareRecords, type RecordDifference } from '../contract/changes.ts';
import type { CollectionRecord } from '../contract/record.ts';
import { normaliseRecord, type FieldValue, type Policy, type Row } from '../policy/index.ts';
import type { FormState } from './state.ts';

/** The answer in the file, where the form has another. Without `value` the file has no answer. */
export interface Before {
  readonly value: FieldValue;
}

/** The differences between a form and the file that it changes, by pointers into the form. */
export interface Comparison {
  readonly differences: readonly RecordDifference[];
  /** By the pointer of a field. */
  readonly before: ReadonlyMap<string, Before>;
  /** The pointers of rows that the file does not have. */
  readonly added: ReadonlySet<string>;
  /** Rows of the file that the form no longer has, by the pointer of their list. */
  readonly removed: ReadonlyMap<string, readonly Row[]>;
}

/** The declaration is given again with every change, so it is not a difference. Neither are answers that the place no longer asks for. */
function differencesOf(policy: Policy, base: CollectionRecord, record: CollectionRecord, today: string) {
  const normal = (one: CollectionRecord) =>
    normaliseRecord(policy, { ...one, declaration: record.declaration }, { today });
  return compareRecords(normal(base), normal(record));
}

/** Compares a form with the file that it started from. */
export function comparisonOf(policy: Policy, { base, record }: FormState, today: string): Comparison {
  const differences = base ? differencesOf(policy, base, record, today) : [];
  const before = new Map<string, Before>();
  const added = new Set<string>();
  const removed = new Map<string, readonly Row[]>();
  for (const { pointer, at, before: value } of differences) {
    const list = pointer.replace(/\/[^/]+$/, '');
    if (at === undefined) removed.set(list, [...(removed.get(list) ?? []), value as Row]);
    else if (pointer.endsWith('/-')) added.add(at);
    else before.set(at, { value: value as FieldValue });
  }
  return { differences, before, added, removed };
}
