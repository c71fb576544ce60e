import type { Procedure, Remark } from '../contract/applications.ts';
import { diffRecords, type RecordChange } from '../contract/changes.ts';
import type { FieldError } from '../contract/problem.ts';
import { attachmentKinds, emptyRecord, type CollectionRecord } from '../contract/record.ts';
import {
  visibleAnswers,
  checkRecord,
  derivedBy,
  fieldsOfForm,
  normaliseRecord,
  rowsOf,
  valueAt,
  visibleGroups,
  type FieldValue,
  type Policy,
} from '../policy/index.ts';
import { recordFromFile } from './initial-record.ts';
import { withoutRow, withRow, withValue } from './edit.ts';
import { checkStep, type FileEntry, type FormState } from './state.ts';
import { viewOf, type FormView } from './view.ts';

export interface FormEngineOptions {
  readonly policy: Policy;
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Default: first collection. */
  readonly procedure?: Procedure;
  /** The record of the person's file, which a change and a transfer in start from. */
  readonly base?: CollectionRecord;
  /** Answers that exist already: a draft, or a returned application. */
  readonly record?: CollectionRecord;
  readonly files?: readonly FileEntry[];
  readonly remarks?: readonly Remark[];
}

/** A form as a plain store: commands change its state, `view` describes what to show, and listeners are called after each change. */
export interface FormEngine {
  readonly policy: Policy;
  readonly state: FormState;
  /** What to show now. It is calculated once for each state. */
  readonly view: FormView;
  /** Calls `listener` after each change, until the function that is returned is called. */
  subscribe(listener: () => void): () => void;

  /**
   * Applies answers from elsewhere: a draft, or another tab. Parts that are left out stay as they are, and no further
   * section shows its errors.
   */
  restore(known: Partial<Pick<FormState, 'record' | 'files' | 'step' | 'visited' | 'answered'>>): void;
  /** Sets an answer as it was typed, and fills the fields that are derived from it. */
  setValue(pointer: string, value: FieldValue): void;
  /** Adds an empty row to a list, unless it is full. */
  addRow(path: string): void;
  /** Removes a row from a list. Problems and remarks of later rows move with their rows. */
  removeRow(path: string, index: number): void;

  addFile(file: FileEntry): void;
  updateFile(key: string, patch: Partial<Omit<FileEntry, 'key' | 'kind'>>): void;
  removeFile(key: string): void;

  /** Opens a section or the page of answers. The section that is left shows its errors from now on. */
  goTo(step: string): void;
  /** Shows the errors of the current section, or goes to the next section when there are none. Returns whether it did. */
  goOn(): boolean;
  /** The record to send. When there are errors, it shows them and returns `undefined`. */
  submission(): CollectionRecord | undefined;
  /** The changes that turn the record of the file into the record to send. Empty when nothing has changed. */
  changes(): readonly RecordChange[];
  /** Shows errors that the server found. Their pointers are into the record. */
  showProblems(problems: readonly FieldError[]): void;
}

/** A list that needs at least one row starts with an empty row, so that nobody has to add it. */
function withFirstRows(policy: Policy, record: CollectionRecord): CollectionRecord {
  const asked = visibleAnswers(policy.form.value, record);
  const groups = policy.form.value.sections.flatMap((section) => visibleGroups(section, asked));
  return groups
    .filter(({ repeat }) => repeat?.minimum !== undefined && repeat.minimum.when === undefined)
    .filter((group) => rowsOf(record, group).length === 0)
    .reduce((filled, group) => withRow(filled, group.path), record);
}

/** Fills the fields that are derived from others. */
function withDerived(policy: Policy, record: CollectionRecord, today: string): CollectionRecord {
  return fieldsOfForm(policy.form.value, record).reduce((filled, placed) => {
    const derived = derivedBy(placed, filled, today)?.derived;
    return derived === undefined || derived === placed.value ? filled : withValue(filled, placed.pointer, derived);
  }, record);
}

const add = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list : [...list, item]);

/** The attachments of the record: the uploaded files, and those in the record that the form does not list. */
function withFiles(state: FormState, files: readonly FileEntry[]): FormState {
  const known = new Set([...state.files, ...files].map(({ attachmentId }) => attachmentId));
  const attachments: CollectionRecord['attachments'] = {};
  for (const kind of attachmentKinds) {
    const before = state.record.attachments[kind] ?? [];
    const arrived = files.filter((file) => file.kind === kind && file.status === 'ready');
    const ids = [
      ...before.filter((id) => !known.has(id)),
      ...arrived.flatMap(({ attachmentId }) => attachmentId ?? []),
    ];
    // Returns the same list when nothing has changed, so that no change is reported.
    if (ids.length > 0) attachments[kind] = ids.join() === before.join() ? before : ids;
  }
  const isSame = attachmentKinds.every((kind) => attachments[kind] === state.record.attachments[kind]);
  return isSame ? { ...state, files } : { ...state, files, record: { ...state.record, attachments } };
}

/** Where a pointer leads after a row has been removed: later rows move up, and pointers into the row itself are dropped. */
function withoutRowAt(path: string, index: number) {
  const base = `/${path}/`;
  return (pointer: string): string[] => {
    if (!pointer.startsWith(base)) return [pointer];
    const [row = '', ...rest] = pointer.slice(base.length).split('/');
    const position = Number(row);
    if (position === index) return [];
    return [base + [position > index ? position - 1 : position, ...rest].join('/')];
  };
}

/** Makes the engine of one form. */
export function createFormEngine(options: FormEngineOptions): FormEngine {
  const { policy, today, procedure = 'first', base } = options;
  const sectionIds = policy.form.value.sections.map(({ id }) => id);
  const firstStep = sectionIds[0] ?? checkStep;
  const listeners = new Set<() => void>();
  const known = options.record ?? (base && recordFromFile(policy, procedure, base));
  const isChange = procedure === 'change';
  let state: FormState = {
    base: isChange ? base : undefined,
    // An empty row would count as a change.
    record: withDerived(policy, isChange && known ? known : withFirstRows(policy, known ?? emptyRecord()), today()),
    files: options.files ?? [],
    step: firstStep,
    // The person has already been through the form of an existing record.
    visited: known ? sectionIds : [firstStep],
    judged: [],
    summarised: false,
    problems: [],
    remarks: options.remarks ?? [],
    answered: [],
  };
  let view: FormView | undefined;

  const update = (next: FormState) => {
    state = next;
    view = undefined;
    for (const listener of listeners) listener();
  };

  const currentView = () => (view ??= viewOf(policy, state, today()));

  // When the file comes from another place, the person only needs to give what is missing.
  if (procedure === 'transfer-in' && !options.record)
    update({ ...state, step: currentView().sections.find(({ status }) => status === 'todo')?.section.id ?? firstStep });

  /** A state without the server's errors at these pointers, and with the remarks there marked as answered. */
  const settled = (isSettled: (pointer: string) => boolean, next: FormState): FormState => ({
    ...next,
    problems: next.problems.filter(({ pointer }) => !isSettled(pointer)),
    answered: next.remarks
      .map(({ pointer }) => pointer)
      .filter(isSettled)
      .reduce(add, next.answered),
  });

  /** A state with a new record. Errors and remarks at pointers whose answer has changed are settled. */
  const changed = (next: FormState): FormState =>
    settled((pointer) => valueAt(state.record, pointer) !== valueAt(next.record, pointer), next);

  const rowsAt = (path: string) => {
    const groups = policy.form.value.sections.flatMap((section) => section.groups);
    const list = groups.find((group) => group.path === path && group.repeat !== undefined);
    return { count: list ? rowsOf(state.record, list).length : 0, max: list?.repeat?.max ?? 0 };
  };

  const open = (step: string, judged: readonly string[], summarised: boolean) =>
    update({ ...state, step, judged, summarised, visited: add(state.visited, step) });

  const judgedCurrent = () => (sectionIds.includes(state.step) ? add(state.judged, state.step) : state.judged);

  return {
    policy,
    get state() {
      return state;
    },
    get view() {
      return currentView();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    restore({ record, files, step, visited, answered }) {
      const isStep = step !== undefined && (step === checkStep || sectionIds.includes(step));
      const next: FormState = {
        ...state,
        record: withDerived(policy, record ?? state.record, today()),
        step: isStep ? step : state.step,
        visited: (visited ?? []).reduce(add, state.visited),
        answered: (answered ?? []).reduce(add, state.answered),
      };
      update(changed(withFiles(next, files ?? state.files)));
    },
    setValue(pointer, value) {
      if (valueAt(state.record, pointer) === value) return;
      const record = withDerived(policy, withValue(state.record, pointer, value), today());
      update(changed({ ...state, record }));
    },
    addRow(path) {
      const { count, max } = rowsAt(path);
      if (count >= max) return;
      update(settled((pointer) => pointer === `/${path}`, { ...state, record: withRow(state.record, path) }));
    },
    removeRow(path, index) {
      if (index < 0 || index >= rowsAt(path).count) return;
      const moved = withoutRowAt(path, index);
      const move = <T extends { readonly pointer: string }>(said: readonly T[]) =>
        said.flatMap((one) => moved(one.pointer).map((pointer) => ({ ...one, pointer })));
      update(
        settled((pointer) => pointer === `/${path}`, {
          ...state,
          record: withoutRow(state.record, path, index),
          problems: move(state.problems),
          remarks: move(state.remarks),
          answered: state.answered.flatMap(moved),
        }),
      );
    },

    addFile(file) {
      update(changed(withFiles(state, [...state.files, file])));
    },
    updateFile(key, patch) {
      const files = state.files.map((file) => (file.key === key ? { ...file, ...patch } : file));
      update(changed(withFiles(state, files)));
    },
    removeFile(key) {
      const files = state.files.filter((file) => file.key !== key);
      update(changed(withFiles(state, files)));
    },

    goTo(step) {
      if (step === state.step || (step !== checkStep && !sectionIds.includes(step))) return;
      open(step, step === checkStep ? sectionIds : judgedCurrent(), false);
    },
    goOn() {
      const judged = judgedCurrent();
      open(state.step, judged, true);
      if (currentView().summary.length > 0) return false;
      const next = (state.step === checkStep ? undefined : sectionIds[sectionIds.indexOf(state.step) + 1]) ?? checkStep;
      open(next, next === checkStep ? sectionIds : judged, next === checkStep);
      return true;
    },
    submission() {
      const record = normaliseRecord(policy, state.record, { today: today() });
      const arrived = state.files.every(({ status }) => status === 'ready');
      if (arrived && checkRecord(policy, record, { today: today() }).length === 0) return record;
      open(checkStep, sectionIds, true);
      return undefined;
    },
    changes() {
      const record = normaliseRecord(policy, state.record, { today: today() });
      return currentView().changes.length > 0 && base ? diffRecords(base, record) : [];
    },
    showProblems(problems) {
      // An error of one of several files is shown at their field.
      const ofFields = problems.map((problem) => ({
        ...problem,
        pointer: problem.pointer.replace(/^(\/attachments\/\w+)\/\d+$/, '$1'),
      }));
      update({ ...state, problems: ofFields, judged: sectionIds, step: checkStep, summarised: true });
    },
  };
}
