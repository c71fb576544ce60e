import type { Remark } from '../contract/applications.ts';
import type { RecordDifference } from '../contract/changes.ts';
import type { AttachmentKind } from '../contract/record.ts';
import {
  visibleAnswers,
  authorityOf,
  basisOf,
  derivedBy,
  fieldsOfRow,
  groupPointer,
  insistsOn,
  inspectSection,
  isAnswered,
  isRequired,
  jurisdictionField,
  levelsOf,
  regionName,
  rowsOf,
  visibleGroups,
  type Basis,
  type Field,
  type Finding,
  type Group,
  type Level,
  type PlacedField,
  type Policy,
  type Row,
  type Section,
} from '../policy/index.ts';
import { comparisonOf, type Before, type Comparison } from './comparison.ts';
import { checkStep, type FileEntry, type FormState } from './state.ts';

export interface FieldView {
  readonly pointer: string;
  readonly field: Field;
  readonly value: PlacedField['value'];
  /** It must be answered, given the other answers. Without it the person cannot continue. */
  readonly required: boolean;
  /** It should be answered, but its rule is too weak to stop anyone. */
  readonly advised: boolean;
  /** The basis of this field or of files of its kind. Other fields have the basis of the form. */
  readonly basis: Basis | undefined;
  /** For a choice: the lists to choose from, step by step. Most have one list. */
  readonly levels: readonly Level[];
  /** In a change: the answer in the file, when it differs. */
  readonly before: Before | undefined;
  /** It is derived from a number in the same row and cannot be typed. */
  readonly derived: boolean;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly remark: Remark | undefined;
  readonly files: readonly FileEntry[];
}

export interface RowView {
  readonly pointer: string;
  readonly index: number;
  readonly remark: Remark | undefined;
  readonly fields: readonly FieldView[];
  /** In a change: the file does not have this row. */
  readonly added: boolean;
}

export interface GroupView {
  readonly pointer: string;
  readonly group: Group;
  readonly rows: readonly RowView[];
  /** What a reviewer wrote about the whole list. */
  readonly remark: Remark | undefined;
  /** Too few or too many rows. */
  readonly errors: readonly Finding[];
  readonly canAdd: boolean;
  /** In a change: rows of the file that were removed. */
  readonly removed: readonly Row[];
}

export type SectionStatus = 'todo' | 'done' | 'mistakes' | 'returned';

export interface SectionView {
  readonly section: Section;
  readonly status: SectionStatus;
  readonly current: boolean;
}

/** An error in the summary, with the section to open for correcting it. */
export interface SummaryEntry extends Finding {
  readonly section: string;
  readonly label: string;
}

export interface FormView {
  readonly step: string;
  readonly sections: readonly SectionView[];
  /** The groups of the current section; none on the page of answers. */
  readonly groups: readonly GroupView[];
  readonly summary: readonly SummaryEntry[];
  /** On the page of answers: answers that are missing but do not stop the person. */
  readonly advice: readonly SummaryEntry[];
  /** In a change: the differences from the file, old and new. */
  readonly changes: readonly RecordDifference[];
  /** The basis of the form as a whole. */
  readonly basis: Basis;
  /** Who reviews, and why. Without `region` it is an authority without a district. */
  readonly authority:
    { readonly region: string | undefined; readonly name: string; readonly reason: string } | undefined;
}

const missingCodes = ['required', 'not-confirmed', 'too-few-rows'];
const isMissing = ({ code }: Finding) => missingCodes.includes(code);

/**
 * Issues of files that are still being uploaded or have failed, so that nobody believes that they were sent.
 */
function uploadFindings(state: FormState, section: Section): Finding[] {
  if (!section.groups.some(({ path }) => path === 'attachments')) return [];
  const codes = new Map<string, string>();
  for (const { kind, status } of state.files) {
    if (status === 'uploading') codes.set(kind, 'upload-unfinished');
    else if (status !== 'ready') codes.set(kind, 'upload-failed');
  }
  return Array.from(codes, ([kind, code]) => ({ pointer: `/attachments/${kind}`, code, severity: 'error' }));
}

/** All errors and warnings of a section: unfinished uploads, those of the policy and those of the server. */
function findingsOf(policy: Policy, state: FormState, section: Section, today: string): Finding[] {
  const uploads = uploadFindings(state, section);
  const own = inspectSection(policy, section, state.record, { today }).filter(
    ({ pointer }) => !uploads.some((upload) => upload.pointer === pointer),
  );
  const paths = section.groups.map((group) => groupPointer(group));
  const theirs = state.problems
    .filter(({ pointer }) => paths.some((path) => pointer === path || pointer.startsWith(`${path}/`)))
    .filter(({ pointer, code }) => !own.some((one) => one.pointer === pointer && one.code === code))
    .map((problem): Finding => ({ ...problem, severity: 'error' }));
  return [...uploads, ...own, ...theirs];
}

/** The remark on a field, a row or a list, until it has been answered. */
const remarkAt = (state: FormState, pointer: string): Remark | undefined =>
  state.remarks.find((remark) => remark.pointer === pointer && !state.answered.includes(pointer));

const openRemarks = (state: FormState, section: Section) =>
  state.remarks.filter(
    ({ pointer }) =>
      !state.answered.includes(pointer) &&
      section.groups.some((group) => pointer === `/${group.path}` || pointer.startsWith(`/${group.path}/`)),
  );

function statusOf(state: FormState, section: Section, errors: readonly Finding[]): SectionStatus {
  if (openRemarks(state, section).length > 0) return 'returned';
  if (errors.length > 0) return state.judged.includes(section.id) ? 'mistakes' : 'todo';
  return [...state.visited, ...state.judged].includes(section.id) ? 'done' : 'todo';
}

/** The basis of a field, from its own source, or that of the rules for files of its kind. */
function fieldBasis(policy: Policy, { basis, confidence = policy.form.confidence, type, name }: Field) {
  if (basis !== undefined) return basisOf(policy, { value: undefined, source: [basis], confidence });
  const files = type === 'files' ? policy.files[name as AttachmentKind] : undefined;
  return files && basisOf(policy, files);
}

function fieldView(
  policy: Policy,
  placed: PlacedField,
  state: FormState,
  findings: readonly Finding[],
  comparison: Comparison,
  today: string,
): FieldView {
  const { pointer, field, value } = placed;
  const about = findings.filter((finding) => finding.pointer === pointer);
  const isAsked = isRequired(placed, state.record);
  const insists = insistsOn(policy, field);
  return {
    pointer,
    field,
    value,
    required: isAsked && insists,
    advised: isAsked && !insists,
    basis: fieldBasis(policy, field),
    levels: field.codes === undefined ? [] : levelsOf(policy.codes[field.codes] ?? [], value),
    before: comparison.before.get(pointer),
    derived: derivedBy(placed, state.record, today) !== undefined,
    errors: about.filter(({ severity }) => severity === 'error'),
    warnings: about.filter(({ severity }) => severity === 'warning'),
    remark: remarkAt(state, pointer),
    files: field.type === 'files' ? state.files.filter(({ kind }) => kind === (field.name as AttachmentKind)) : [],
  };
}

function groupView(
  policy: Policy,
  section: Section,
  group: Group,
  state: FormState,
  findings: readonly Finding[],
  comparison: Comparison,
  today: string,
): GroupView {
  const pointer = groupPointer(group);
  const rows = rowsOf(state.record, group).map((row, position): RowView => {
    const index = group.repeat ? position : undefined;
    const rowPointer = groupPointer(group, index);
    return {
      pointer: rowPointer,
      index: position,
      remark: index === undefined ? undefined : remarkAt(state, rowPointer),
      fields: fieldsOfRow(section, group, state.record, row, index).map((placed) =>
        fieldView(policy, placed, state, findings, comparison, today),
      ),
      added: comparison.added.has(rowPointer),
    };
  });
  const errors = findings.filter((finding) => finding.pointer === pointer);
  const canAdd = group.repeat !== undefined && rows.length < group.repeat.max;
  const removed = comparison.removed.get(pointer) ?? [];
  return { pointer, group, rows, remark: remarkAt(state, pointer), errors, canAdd, removed };
}

/** The subject of an error: the label of the field, or for a list its own text. */
function labelOf(section: Section, { pointer, label }: Finding): string {
  if (label !== undefined) return label;
  const [, path, ...rest] = pointer.split('/');
  const group = section.groups.find((one) => one.path === path);
  const field = group?.fields.find(({ name }) => name === rest[rest.length - 1]);
  return field?.label ?? group?.repeat?.minimum?.message ?? group?.title ?? section.title;
}

function authorityView(policy: Policy, state: FormState): FormView['authority'] {
  const entry = jurisdictionField(policy, state.record);
  const region = authorityOf(policy, state.record);
  const name = entry?.authority ?? (region === undefined ? undefined : regionName(policy, region));
  return entry && name !== undefined ? { region, name, reason: entry.reason } : undefined;
}

/** The view of a state. Pages render this and nothing else. */
export function viewOf(policy: Policy, typed: FormState, today: string): FormView {
  const state = { ...typed, record: visibleAnswers(policy.form.value, typed.record) };
  const sections = policy.form.value.sections;
  const judged = sections.map((section) => {
    const findings = findingsOf(policy, state, section, today);
    return { section, findings, errors: findings.filter(({ severity }) => severity === 'error') };
  });
  const current = judged.find(({ section }) => section.id === state.step);
  const shows = (id: string) => state.judged.includes(id);
  // Warnings are shown at once. Errors and missing answers are shown after the section has
  // been judged.
  const shown = (id: string, findings: readonly Finding[]) =>
    shows(id) ? findings : findings.filter((finding) => finding.severity === 'warning' && !isMissing(finding));
  const inSummary = state.step === checkStep ? judged : current ? [current] : [];
  const entryOf = (section: Section) => (finding: Finding) => ({
    ...finding,
    section: section.id,
    label: labelOf(section, finding),
  });
  const comparison = comparisonOf(policy, state, today);
  return {
    step: state.step,
    sections: judged.map(({ section, errors }) => ({
      section,
      status: statusOf(state, section, errors),
      current: section.id === state.step,
    })),
    groups: current
      ? visibleGroups(current.section, state.record).map((group) =>
          groupView(
            policy,
            current.section,
            group,
            state,
            shown(current.section.id, current.findings),
            comparison,
            today,
          ),
        )
      : [],
    summary: state.summarised
      ? inSummary.flatMap(({ section, errors }) => (shows(section.id) ? errors.map(entryOf(section)) : []))
      : [],
    advice:
      state.step === checkStep
        ? judged.flatMap(({ section, findings }) =>
            findings.filter((finding) => finding.severity === 'warning' && isMissing(finding)).map(entryOf(section)),
          )
        : [],
    changes: comparison.differences,
    basis: basisOf(policy, policy.form),
    authority: authorityView(policy, state),
  };
}

/** Whether anything at all has been answered. */
export const isTouched = (state: FormState): boolean =>
  state.files.length > 0 ||
  Object.values(state.record).some((part) =>
    (Array.isArray(part) ? part : [part]).some((row) => Object.values(row).some(isAnswered)),
  );
