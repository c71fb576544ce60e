import type { FieldError } from '../contract/problem.ts';
import type { CollectionRecord } from '../contract/record.ts';
import { checks, type CheckIssue, type CheckResult } from './checks.ts';
import { holds, isAnswered } from './condition.ts';
import { parseDay, parseMonth } from './dates.ts';
import type { Group, Section } from './form-definition.ts';
import type { Policy } from './resolve.ts';
import { fieldsOfSection, groupPointer, rowsOf, visibleGroups, type PlacedField } from './walk.ts';

/** What is wrong (`error`) or doubtful (`warning`) in a record. Codes are texts' keys; values never appear. */
export interface Finding extends FieldError {
  readonly severity: 'error' | 'warning';
}

/** What a check cannot know by itself. */
export interface InspectContext {
  /** `YYYY-MM-DD`, in China. */
  readonly today: string;
}

type Judged = readonly (CheckIssue & { severity?: Finding['severity'] })[];

const advise = (issue: CheckIssue) => ({ ...issue, severity: 'warning' as const });

/** Whether an answer is asked for, given the others. */
export const isRequired = ({ field, row }: PlacedField, record: CollectionRecord) =>
  typeof field.required === 'object' ? holds(field.required, record, row) : field.required === true;

/** The result of the validator that a field names, where it names one and there is something to check. */
export function checkOf(placed: PlacedField, record: CollectionRecord, today: string): CheckResult | undefined {
  const { field, row, value } = placed;
  return field.check !== undefined && typeof value === 'string' && isAnswered(value)
    ? checks[field.check](value, { row, record, today, adviseOnly: field.adviseOnly })
    : undefined;
}

function judgeCheck(placed: PlacedField, record: CollectionRecord, today: string): Judged {
  const result = checkOf(placed, record, today);
  if (!result) return [];
  if (result.ok) return result.warnings.map(advise);
  return result.issues;
}

/** A date is one of the calendar, not before the field's limit and not in the future. */
function judgeDate({ field, value }: PlacedField, today: string): Judged {
  const isDay = field.type === 'date';
  const date = isDay ? parseDay(String(value)) : parseMonth(String(value));
  if (date === undefined) return [{ code: isDay ? 'date-format' : 'month-format' }];
  if (date > today.slice(0, date.length)) return [{ code: 'date-in-future' }];
  const limit = field.notBefore?.slice(0, date.length);
  return limit !== undefined && date < limit ? [{ code: 'date-too-early', params: { limit } }] : [];
}

function judgeChoice({ field, value }: PlacedField, policy: Policy): Judged {
  const table = policy.codes[field.codes ?? ''] ?? [];
  return table.some(({ code }) => code === value) ? [] : [{ code: 'unknown-code' }];
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
      return judged.length > 0 ? judged : judgeDerived(placed, record, today);
    }
    case 'files':
      return judgeFiles(placed);
    case 'text':
    case 'long-text':
      return [...judgeLength(placed), ...judgeCheck(placed, record, today)];
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
      ? [{ code: field.type === 'confirmation' ? 'not-confirmed' : 'required' }]
      : [];
  return judged.map(({ code, params, severity = 'error' }): Finding => ({
    pointer,
    code,
    severity,
    ...(params && { params }),
  }));
}

/** Too few or too many rows of a repeated group. */
function inspectRows(group: Group, record: CollectionRecord): Finding[] {
  const { repeat } = group;
  if (!repeat) return [];
  const count = rowsOf(record, group).length;
  const { minimum, max } = repeat;
  const pointer = groupPointer(group);
  if (count > max) return [{ pointer, code: 'too-many-rows', params: { limit: max }, severity: 'error' }];
  const asked = minimum !== undefined && (minimum.when === undefined || holds(minimum.when, record, {}));
  return asked && count < minimum.count
    ? [{ pointer, code: 'too-few-rows', params: { limit: minimum.count }, severity: 'error' }]
    : [];
}

/** Everything that is wrong or doubtful in one section of a record, in the order of the form. */
export const inspectSection = (
  policy: Policy,
  section: Section,
  record: CollectionRecord,
  { today }: InspectContext,
): Finding[] => [
  ...visibleGroups(section, record).flatMap((group) => inspectRows(group, record)),
  ...fieldsOfSection(section, record).flatMap((placed) => inspectField(placed, policy, record, today)),
];

/** Everything that is wrong or doubtful in a record, in the order of the form. */
export const inspectRecord = (policy: Policy, record: CollectionRecord, context: InspectContext): Finding[] =>
  policy.form.value.sections.flatMap((section) => inspectSection(policy, section, record, context));

/**
 * What stops a record from being submitted; the same on the server as in the form. Pointers are within the record.
 */
export const checkRecord = (policy: Policy, record: CollectionRecord, context: InspectContext): FieldError[] =>
  inspectRecord(policy, record, context)
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, code, params }) => ({ pointer, code, ...(params && { params }) }));
