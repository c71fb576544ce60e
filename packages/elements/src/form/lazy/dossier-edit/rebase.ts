import { compareRecords, type CollectionRecord, type RecordDifference } from '@acct-kit/core/contract';
import { groupsOf, putAnswer, recordOf, type Row } from './groups.ts';

/** What somebody has changed of one version of the dossier, on top of another. */
export interface Rebased {
  readonly record: CollectionRecord;
  /** What leads to a row that is another one now. */
  readonly lost: readonly RecordDifference[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Puts the changes that were made to `base` on top of `newer`. An answer is taken over whatever the newer dossier says there;
 * a row can only be told by what it says, so a change to a row that says something else now does not apply.
 */
export function rebase(base: CollectionRecord, mine: CollectionRecord, newer: CollectionRecord): Rebased {
  const [groups, old, now] = [groupsOf(newer), groupsOf(base), groupsOf(newer)];
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
