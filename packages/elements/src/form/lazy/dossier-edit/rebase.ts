import { compareRecords, type CollectionRecord, type RecordDifference } from '@acct-kit/core/contract';
import { editableCopy, putAnswer, recordOf, type Row } from './editable-record.ts';

/** The changes that were made to one version of the dossier, applied to another version. */
export interface Rebased {
  readonly record: CollectionRecord;
  /** The changes that do not apply, because their row says something else in the newer version. */
  readonly lost: readonly RecordDifference[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Applies the changes that were made to `base` to a newer version. A changed answer replaces whatever the newer version
 * says there. Rows have no ids, so a row is recognised by its content alone: a change to a row whose content is
 * different now does not apply.
 */
export function rebase(base: CollectionRecord, mine: CollectionRecord, newer: CollectionRecord): Rebased {
  const [groups, old, now] = [editableCopy(newer), editableCopy(base), editableCopy(newer)];
  const lost: RecordDifference[] = [];
  for (const difference of compareRecords(base, mine)) {
    const { pointer, after } = difference;
    const [, path = '', head = '', key = ''] = pointer.split('/');
    const group = (groups[path] ??= Array.isArray(old[path]) || head === '-' ? [] : {});
    const rowsIn = (all: typeof old) => all[path] as (Row | undefined)[] | undefined;
    if (!Array.isArray(group)) putAnswer(group, head, after);
    else if (head === '-') {
      if (!group.some((row) => isSame(row, after))) group.push(after as Row);
    } else if (!isSame(rowsIn(old)?.[Number(head)], rowsIn(now)?.[Number(head)])) lost.push(difference);
    else if (key === '') group[Number(head)] = undefined;
    else putAnswer(group[Number(head)]!, key, after);
  }
  return { record: recordOf(groups), lost };
}
