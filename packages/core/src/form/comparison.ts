import { compareRecords, type RecordDifference } from '../contract/changes.ts';
import type { CollectionRecord } from '../contract/record.ts';
import { normaliseRecord, type FieldValue, type Policy, type Row } from '../policy/index.ts';
import type { FormState } from './state.ts';

/** What the file says where the form says something else; without `value` the file says nothing. */
export interface Before {
  readonly value: FieldValue;
}

/** How a form differs from the file that it changes, by places of the form. */
export interface Comparison {
  readonly differences: readonly RecordDifference[];
  /** By the pointer of a field. */
  readonly before: ReadonlyMap<string, Before>;
  /** The pointers of rows that the file does not have. */
  readonly added: ReadonlySet<string>;
  /** Rows of the file that are no longer there, by the pointer of their list. */
  readonly removed: ReadonlyMap<string, readonly Row[]>;
}

/** The declaration is made anew with every change, and is none itself. What a place has ceased to ask is none either. */
function differencesOf(policy: Policy, base: CollectionRecord, record: CollectionRecord, today: string) {
  const normal = (one: CollectionRecord) =>
    normaliseRecord(policy, { ...one, declaration: record.declaration }, { today });
  return compareRecords(normal(base), normal(record));
}

/** What is other than in the file that the form started from. */
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
