import type { FieldError } from '../../contract/problem.ts';
import type { CollectionRecord } from '../../contract/record.ts';
import { checks, type CheckIssue, type CheckResult, type Checks } from '../checks/checks.ts';
import { visibleAnswers } from './visible-answers.ts';
import { jurisdictionField } from './authority.ts';
import { holds, isAnswered, type Row } from '../schema/condition.ts';
import { parseDay, readDay, readMonth } from '../../util/read-date.ts';
import type { Field, Group, MinimumRows, Section } from '../schema/form-definition.ts';
import { isAnswerOf, pathOf } from './code-tree.ts';
import type { Policy } from '../resolve/policy.ts';
import { binds } from '../schema/rule.ts';
import { fieldsOfSection, groupPointer, rowsOf, visibleGroups, type PlacedField } from './fields.ts';

/** Something wrong (`error`) or doubtful (`warning`) in a record. The code is the key of a text; it never contains a value. */
export interface Finding extends FieldError {
  readonly severity: 'error' | 'warning';
  /** The pack's own text for rows that are missing. */
  readonly label?: string;
}

/** Data that the checks need from the caller. */
export interface InspectContext {
  /** `YYYY-MM-DD`, in China. */
  readonly today: string;
}

type Judged = readonly (CheckIssue & { severity?: Finding['severity'] })[];

const advise = (issue: CheckIssue) => ({ ...issue, severity: 'warning' as const });

/** Whether a missing answer or row is an error. If its rule is too weak for that, it is a warning. */
export const insistsOn = (policy: Policy, { confidence }: Pick<Field, 'confidence'>): boolean =>
  binds({ confidence: confidence ?? policy.form.confidence });

/** The issue of a missing answer or row, as a warning when the rule that asks for it is weak. */
const missing = (policy: Policy, asked: Pick<Field, 'confidence'>, issue: CheckIssue) =>
  insistsOn(policy, asked) ? issue : advise(issue);

/** Whether a field must be answered, given the other answers. */
export const isRequired = ({ field, row }: PlacedField, record: CollectionRecord) =>
  typeof field.required === 'object' ? holds(field.required, record, row) : field.required === true;

/** The result of the check that a field names; `undefined` without a check or without an answer. */
export function checkOf(
  placed: PlacedField,
  record: CollectionRecord,
  today: string,
  more?: Checks,
): CheckResult | undefined {
  const { field, row, value } = placed;
  const check = field.check && (checks[field.check] ?? more?.[field.check]);
  return check && typeof value === 'string' && isAnswered(value)
    ? check(value, { row, record, today, adviseOnly: field.adviseOnly })
    : undefined;
}

function judgeCheck(placed: PlacedField, policy: Policy, record: CollectionRecord, today: string): Judged {
  const result = checkOf(placed, record, today, policy.checks);
  if (!result) return [];
  if (result.ok) return result.warnings.map(advise);
  const { adviseOnly } = placed.field;
  return result.issues.map((issue) =>
    adviseOnly === true || adviseOnly?.includes(issue.code) ? advise(issue) : issue,
  );
}

/** A date must exist, must not be before the field's limit, and must not be in the future. */
function judgeDate({ field, value }: PlacedField, today: string): Judged {
  const isDay = field.type === 'date';
  const read = (isDay ? readDay : readMonth)(String(value));
  if ('problem' in read) return [{ code: `${read.problem === 'format' && !isDay ? 'month' : 'date'}-${read.problem}` }];
  const { date } = read;
  if (date > today.slice(0, date.length)) return [{ code: 'date-in-future' }];
  const limit = field.notBefore?.slice(0, date.length);
  return limit !== undefined && date < limit ? [{ code: 'date-too-early', params: { limit } }] : [];
}

function judgeChoice({ field, value }: PlacedField, policy: Policy): Judged {
  const table = policy.codes[field.codes ?? ''] ?? [];
  if (isAnswerOf(table, value)) return [];
  return [{ code: pathOf(table, value).length > 0 ? 'choice-incomplete' : 'unknown-code' }];
}

/** Tells people of an authority without a district where to go, at the answer that says so. */
function judgeAuthority(policy: Policy, record: CollectionRecord, pointer: string): Judged {
  const entry = jurisdictionField(policy, record);
  if (entry?.authority === undefined || entry.pointer !== pointer) return [];
  const issue = { code: 'other-authority', params: { authority: entry.authority } };
  return [binds(policy.jurisdiction) ? issue : advise(issue)];
}

function judgeLength({ field, value }: PlacedField): Judged {
  const limit = field.maxLength;
  return limit !== undefined && String(value).length > limit
    ? [{ code: 'too-many-characters', params: { limit } }]
    : [];
}

function judgeFiles({ field, value }: PlacedField): Judged {
  const limit = field.maxFiles ?? 1;
  return Array.isArray(value) && value.length > limit ? [{ code: 'too-many-files', params: { limit } }] : [];
}

/** A field that is filled from a number in the same row must agree with that number. */
function judgeDerived(placed: PlacedField, record: CollectionRecord, today: string): Judged {
  const { derived } = derivedBy(placed, record, today) ?? {};
  const given = placed.field.type === 'date' ? parseDay(String(placed.value)) : placed.value;
  return derived !== undefined && derived !== given ? [{ code: 'differs-from-document-number' }] : [];
}

/** The value that a number in the same row gives for this field, and the field with that number. */
export function derivedBy(
  placed: PlacedField,
  record: CollectionRecord,
  today: string,
): { derived: string; from: string } | undefined {
  for (const source of placed.group.fields) {
    const part = source.fills?.[placed.field.name];
    if (part === undefined) continue;
    const result = checkOf({ ...placed, field: source, value: placed.row[source.name] }, record, today);
    const derived = result?.ok ? result.parts[part] : undefined;
    if (derived !== undefined) return { derived, from: source.name };
  }
  return undefined;
}

function judgeAnswer(placed: PlacedField, policy: Policy, record: CollectionRecord, today: string): Judged {
  switch (placed.field.type) {
    case 'date':
    case 'month': {
      const judged = judgeDate(placed, today);
      return judged.length > 0 ? judged : judgeDerived(placed, record, today);
    }
    case 'choice': {
      const judged = judgeChoice(placed, policy);
      return judged.length > 0
        ? judged
        : [...judgeDerived(placed, record, today), ...judgeAuthority(policy, record, placed.pointer)];
    }
    case 'files':
      return judgeFiles(placed);
    case 'text':
    case 'long-text':
      return [...judgeLength(placed), ...judgeCheck(placed, policy, record, today)];
    case 'yes-no':
    case 'confirmation':
      return [];
  }
}

/**
 * A field that is filled from a number is not reported as missing while the number itself is missing or wrong, because
 * the person must correct the number first.
 */
const awaitsNumber = (placed: PlacedField, record: CollectionRecord, today: string): boolean =>
  placed.group.fields.some((source) => {
    if (source.fills?.[placed.field.name] === undefined) return false;
    const number = { ...placed, field: source, value: placed.row[source.name] };
    return !isAnswered(number.value) || checkOf(number, record, today)?.ok === false;
  });

function inspectField(placed: PlacedField, policy: Policy, record: CollectionRecord, today: string): Finding[] {
  const { pointer, field, value } = placed;
  const answered = isAnswered(value) || (field.type === 'yes-no' && value === false);
  const judged: Judged = answered
    ? judgeAnswer(placed, policy, record, today)
    : isRequired(placed, record) && !awaitsNumber(placed, record, today)
      ? [missing(policy, field, { code: field.type === 'confirmation' ? 'not-confirmed' : 'required' })]
      : [];
  return judged.map(({ code, params, severity = 'error' }): Finding => ({
    pointer,
    code,
    severity,
    ...(params && { params }),
  }));
}

const lacksRows = (rows: readonly Row[], { count, when, where }: MinimumRows, record: CollectionRecord): boolean =>
  (when === undefined || holds(when, record, {})) &&
  rows.filter((row) => where === undefined || holds(where, record, row)).length < count;

/** Too few or too many rows of a repeated group. */
function inspectRows(group: Group, policy: Policy, record: CollectionRecord): Finding[] {
  const { repeat } = group;
  if (!repeat) return [];
  const rows = rowsOf(record, group);
  const { minimum, needs = [], max } = repeat;
  const pointer = groupPointer(group);
  if (rows.length > max) return [{ pointer, code: 'too-many-rows', params: { limit: max }, severity: 'error' }];
  return [...(minimum ? [minimum] : []), ...needs]
    .filter((one) => lacksRows(rows, one, record))
    .slice(0, 1)
    .map((one) => ({
      pointer,
      severity: 'error',
      ...missing(policy, one, { code: 'too-few-rows', params: { limit: one.count } }),
      label: one.message,
    }));
}

/** All errors and warnings in one section of a record, in the order of the form. */
export const inspectSection = (
  policy: Policy,
  section: Section,
  given: CollectionRecord,
  { today }: InspectContext,
): Finding[] => {
  const record = visibleAnswers(policy.form.value, given);
  return [
    ...visibleGroups(section, record).flatMap((group) => inspectRows(group, policy, record)),
    ...fieldsOfSection(section, record).flatMap((placed) => inspectField(placed, policy, record, today)),
  ];
};

/** All errors and warnings in a record, in the order of the form. */
export function inspectRecord(policy: Policy, record: CollectionRecord, context: InspectContext): Finding[] {
  const { sections } = policy.form.value;
  const asked = visibleAnswers(policy.form.value, record);
  return sections.flatMap((section) => inspectSection(policy, section, asked, context));
}

/**
 * The errors that stop a record from being submitted, without the warnings. The form and the server both call this
 * function. Pointers are into the record.
 */
export const checkRecord = (policy: Policy, record: CollectionRecord, context: InspectContext): FieldError[] =>
  inspectRecord(policy, record, context)
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, code, params }) => ({ pointer, code, ...(params && { params }) }));
