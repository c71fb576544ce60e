import type { CollectionRecord, RecordDifference } from '@acct-kit/core/contract';
import { describeRecord, labelAt, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import type { Texts } from '../../texts/texts.ts';
import { editableCopy, putAnswer, recordOf, type Row } from './editable-record.ts';

/** One change in words. An empty text means that no answer was, or is, given. */
export interface ChangedRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Set for a whole row of a list that was added or removed. */
  readonly whole: 'added' | 'removed' | undefined;
}

/** What has changed in one section. */
export interface ChangedSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ChangedRow[];
}

export interface ChangesOptions {
  readonly policy: Policy;
  /** The record with the changes. */
  readonly record: CollectionRecord;
  /** How that record differs from the dossier. */
  readonly differences: readonly RecordDifference[];
  readonly texts: Texts;
  readonly masked: boolean;
  /** Gives the name of a file by the id of its attachment. */
  readonly fileName: (id: string) => string | undefined;
}

/**
 * The record before the changes. Each answer has the place that it has after them, and removed rows are at the end of
 * their list. `places` says where each difference is.
 */
export function recordBefore(
  record: CollectionRecord,
  differences: readonly RecordDifference[],
): { record: CollectionRecord; places: string[] } {
  const groups = editableCopy(record);
  const places = differences.map(({ pointer, at, before }) => {
    const [, path = '', head = '', key = ''] = (at ?? pointer).split('/');
    const group = (groups[path] ??= {});
    if (!Array.isArray(group)) putAnswer(group, head, before);
    else if (at === undefined) return `/${path}/${group.push(before as Row) - 1}`;
    else if (key !== '') putAnswer(group[Number(head)]!, key, before);
    return at ?? pointer;
  });
  return { record: recordOf(groups), places };
}

/** The answers by their pointer, and for the pointer of a row, all its answers in one text. */
function answersIn(record: CollectionRecord, options: ChangesOptions): ReadonlyMap<string, string> {
  const { policy, texts, masked, fileName } = options;
  const valueOf = ({ value, files = [] }: AnswerRow) =>
    value || files.map((id) => fileName(id) ?? texts.say('file-ready')).join(' · ');
  const groups = describeRecord(policy, record, { translate: texts.of, masked }).flatMap((section) => section.groups);
  return new Map(
    groups.flatMap(({ pointer, rows }) => {
      const answers = rows.map((row) => ({ ...row, value: valueOf(row) }));
      const whole = answers
        .filter(({ value }) => value !== '')
        .map(({ label, value }) => texts.say('colon', { name: label, text: value }));
      return [[pointer, whole.join(' · ')], ...answers.map((one) => [one.pointer, one.value] as const)] as const;
    }),
  );
}

/** Lists the changes with the old and the new answer, in the order of the form. */
export function changedSections(options: ChangesOptions): ChangedSection[] {
  const { policy, record, differences, texts } = options;
  const old = recordBefore(record, differences);
  const [before, after] = [answersIn(old.record, options), answersIn(record, options)];
  const rowOf = ({ pointer, at }: RecordDifference, index: number) => ({
    path: pointer.split('/')[1],
    label: labelAt(policy, at ?? pointer, texts.of),
    before: before.get(old.places[index]!) ?? '',
    after: (at !== undefined && after.get(at)) || '',
    whole: at === undefined ? ('removed' as const) : pointer.endsWith('/-') ? ('added' as const) : undefined,
  });
  const rows = differences.map(rowOf);
  return policy.form.value.sections
    .map(({ id, title, groups }) => ({
      id,
      title: texts.of(title),
      rows: rows.filter((row) => groups.some(({ path }) => path === row.path)),
    }))
    .filter((section) => section.rows.length > 0);
}
