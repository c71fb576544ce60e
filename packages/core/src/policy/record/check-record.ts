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

/** What is wrong (`error`) or doubtful (`warning`) in a record. Codes are texts' keys; values never appear. */
export interface Finding extends FieldError {
  readonly severity: 'error' | 'warning';
  /** The pack's own words for what a list lacks. */
  readonly label?: string;
}

/** What a check cannot know by itself. */
export interface InspectContext {
  /** `YYYY-MM-DD`, in China. */
  readonly today: string;
}

type Judged = readonly (CheckIssue & { severity?: Finding['severity'] })[];

const advise = (issue: CheckIssue) => ({ ...issue, severity: 'warning' as const });

/** Whether a form may insist on a field or a row, or its source is too weak for that. */
export const insistsOn = (policy: Policy, { confidence }: Pick<Field, 'confidence'>): boolean =>
  binds({ confidence: confidence ?? policy.form.confidence });

/** What is not there stops a person only where it is certain enough that it is asked for. */
const missing = (policy: Policy, asked: Pick<Field, 'confidence'>, issue: CheckIssue) =>
  insistsOn(policy, asked) ? issue : advise(issue);

/** Whether an answer is asked for, given the others. */
export const isRequired = ({ field, row }: PlacedField, record: CollectionRecord) =>
  typeof field.required === 'object' ? holds(field.required, record, row) : field.required === true;

/** The result of the validator that a field names, where it names one and there is something to check. */
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

/** A date is one of the calendar, not before the field's limit and not in the future. */
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

/** Who belongs to an authority that is no place is told where to go, at the field that says so. */
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

/** A field that follows from a number in the same row must say what the number says. */
function judgeDerived(placed: PlacedField, record: CollectionRecord, today: string): Judged {
  const { derived } = derivedBy(placed, record, today) ?? {};
  const given = placed.field.type === 'date' ? parseDay(String(placed.value)) : placed.value;
  return derived !== undefined && derived !== given ? [{ code: 'differs-from-document-number' }] : [];
}

/** What another field of the row says this one is. */
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
 * A field that follows from a number waits for it: while the number is missing or wrong, that is the mistake to mend.
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

/** Everything that is wrong or doubtful in one section of a record, in the order of the form. */
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

/** Everything that is wrong or doubtful in a record, in the order of the form. */
export function inspectRecord(policy: Policy, record: CollectionRecord, context: InspectContext): Finding[] {
  const { sections } = policy.form.value;
  const asked = visibleAnswers(policy.form.value, record);
  return sections.flatMap((section) => inspectSection(policy, section, asked, context));
}

/**
 * What stops a record from being submitted; the same on the server as in the form. Pointers are within the record.
 */
export const checkRecord = (policy: Policy, record: CollectionRecord, context: InspectContext): FieldError[] =>
  inspectRecord(policy, record, context)
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, code, params }) => ({ pointer, code, ...(params && { params }) }));
