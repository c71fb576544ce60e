// Fills forms for tests as somebody would who does what the form asks. No part of the package.
import { attachmentKinds, type CollectionRecord } from '../src/contract/record.ts';
import { withRow, withValue } from '../src/form/edit.ts';
import type { Condition, FieldValue, Row } from '../src/policy/schema/condition.ts';
import {
  visibleAnswers,
  derivedBy,
  fieldsOfForm,
  inspectRecord,
  isAnswerOf,
  rowsOf,
  type Field,
  type Finding,
  type Policy,
} from '../src/policy/index.ts';
import { attachmentId, numbers, testDay } from './records.ts';

const documentNumbers: Readonly<Record<string, string>> = {
  'resident-id': numbers.woman,
  'residence-permit': '810000198506151234',
  'hk-mo-travel-permit': 'H12345678',
  'tw-travel-permit': '12345678',
  'permanent-resident-id': '911124198108030024',
  passport: 'X1234567',
  'military-id': '军字第1234567号',
};

const checked: Readonly<Partial<Record<NonNullable<Field['check']>, string>>> = {
  'person-name': '林晓岚',
  'same-name': '林晓岚',
  'mobile-phone': '13800005678',
  email: 'lin@example.com',
  'social-credit-code': numbers.employer,
};

function answerTo(policy: Policy, field: Field, row: Row): FieldValue {
  switch (field.type) {
    case 'choice':
      return policy.codes[field.codes ?? '']?.find(({ code }, _, table) => isAnswerOf(table, code))?.code;
    case 'files':
      return [attachmentId(attachmentKinds.find((kind) => kind === field.name) ?? 'other')];
    case 'yes-no':
    case 'confirmation':
      return true;
    case 'date':
      return '1985-06-15';
    case 'month':
      return '2010-07';
    case 'text':
    case 'long-text':
      if (field.check === 'identity-number') return documentNumbers[String(row['documentType'])];
      return (field.check && checked[field.check]) ?? '某某';
  }
}

/** The answers that make a plain condition on a row true. */
function answersFor(condition: Condition | undefined): Record<string, FieldValue> {
  if (condition === undefined) return {};
  if ('all' in condition) return Object.assign({}, ...condition.all.map(answersFor)) as Record<string, FieldValue>;
  return 'in' in condition ? { [condition.field]: condition.in[0] } : {};
}

const put = (record: CollectionRecord, path: string, answers: Record<string, FieldValue>): CollectionRecord =>
  Object.entries(answers).reduce((filled, [name, value]) => withValue(filled, `${path}/${name}`, value), record);

function mended(policy: Policy, record: CollectionRecord, { pointer, label }: Finding): CollectionRecord {
  const [, path = '', ...rest] = pointer.split('/');
  const groups = policy.form.value.sections.flatMap((section) => section.groups).filter((one) => one.path === path);
  if (rest.length === 0) {
    const { minimum, needs = [] } = groups[0]?.repeat ?? {};
    const where = [...(minimum ? [minimum] : []), ...needs].find(({ message }) => message === label)?.where;
    const index = rowsOf(record, groups[0]!).length;
    return put(withRow(record, path), `/${path}/${index}`, answersFor(where));
  }
  const placed = fieldsOfForm(policy.form.value, record).find((one) => one.pointer === pointer)!;
  const derived = derivedBy(placed, visibleAnswers(policy.form.value, record), testDay)?.derived;
  return withValue(record, pointer, derived ?? answerTo(policy, placed.field, placed.row));
}

/** A record in which every mistake has been mended that can be, and those that are left. */
export function completed(policy: Policy, record: CollectionRecord): { record: CollectionRecord; left: Finding[] } {
  const mistakes = (filled: CollectionRecord) =>
    inspectRecord(policy, filled, { today: testDay }).filter(({ severity }) => severity === 'error');
  let filled = record;
  for (let step = 0; step < 200; step++) {
    const next = mistakes(filled).find(({ code }) => code !== 'other-authority');
    if (!next) break;
    filled = mended(policy, filled, next);
  }
  return { record: filled, left: mistakes(filled) };
}
