import * as z from 'zod/mini';
import { escapeKey, unescapeKey } from '../util/json-pointer.ts';
import { pointer } from './primitives.ts';
import type { FieldError } from './problem.ts';
import type { CollectionRecord } from './record.ts';

/**
 * One change to a record. Its pointer refers to the version that the application is based on. The order of the changes
 * therefore does not matter, except that added rows are appended in the order in which they are listed.
 *
 * | pointer | with `value` | without `value` |
 * |---|---|---|
 * | `/personal/email` | sets the answer | removes the answer |
 * | `/education/1/school` | sets the answer in the second row | removes the answer from the second row |
 * | `/education/1` | – | removes the second row |
 * | `/education/-` | adds a row at the end | – |
 */
export const recordChange = z.strictObject({ pointer, value: z.optional(z.unknown()) });
export type RecordChange = z.infer<typeof recordChange>;

/** The maximum number of changes in one application. */
export const maxChanges = 500;

/** One difference between two records: an answer, or a whole row that was added or removed. */
export const recordDifference = z.strictObject({
  /** A pointer into the old record, as in `RecordChange`. It is `/education/-` for a row that was added. */
  pointer,
  /** The pointer to the same place in the new record. It is missing for a row that was removed. */
  at: z.optional(pointer),
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
});
export type RecordDifference = z.infer<typeof recordDifference>;

type Row = Readonly<Record<string, unknown>>;
type Groups = Readonly<Record<string, Row | readonly Row[] | undefined>>;

const keysOf = (...objects: readonly object[]): string[] => [
  ...new Set(objects.flatMap((object) => Object.keys(object))),
];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const changedKeys = (before: Row, after: Row): string[] =>
  keysOf(before, after).filter((key) => !isSame(before[key], after[key]));

const compareRow = (before: Row, after: Row, old: string, now: string): RecordDifference[] =>
  changedKeys(before, after).map((key) => ({
    pointer: `${old}/${escapeKey(key)}`,
    at: `${now}/${escapeKey(key)}`,
    ...(before[key] === undefined ? {} : { before: before[key] }),
    ...(after[key] === undefined ? {} : { after: after[key] }),
  }));

/**
 * A way to match the new rows to the old ones. `kept[i]` is the index of the old row that new row `i` comes from. All
 * later new rows were added. `cost` is the number of changes that this match needs.
 */
interface Alignment {
  readonly cost: number;
  readonly kept: readonly number[];
}

/**
 * Adding a row costs one, plus one for each of its answers. For comparison: removing a row costs one, and altering a
 * row costs one for each changed answer.
 */
const costOfAdding = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + 1 + Object.keys(row).length, 0);

const cheapest = (alignments: readonly Alignment[]): Alignment =>
  alignments.reduce((best, one) => (one.cost < best.cost ? one : best));

/** Matches new rows to old rows. Rows have no ids, so this chooses the match with the lowest cost. */
function alignRows(before: readonly Row[], after: readonly Row[]): readonly number[] {
  let byCount: Alignment[] = [{ cost: 0, kept: [] }];
  before.forEach((row, index) => {
    const keep = ({ cost, kept }: Alignment): Alignment[] => {
      const next = after[kept.length];
      return next === undefined ? [] : [{ cost: cost + changedKeys(row, next).length, kept: [...kept, index] }];
    };
    const drop = ({ cost, kept }: Alignment): Alignment => ({ cost: cost + 1, kept });
    const grown = byCount.flatMap((one) => [...keep(one), drop(one)]);
    const counts = [...new Set(grown.map(({ kept }) => kept.length))];
    byCount = counts.map((count) => cheapest(grown.filter(({ kept }) => kept.length === count)));
  });
  const whole = byCount.map(({ cost, kept }) => ({ cost: cost + costOfAdding(after.slice(kept.length)), kept }));
  return cheapest(whole).kept;
}

function compareRows(before: readonly Row[], after: readonly Row[], base: string): RecordDifference[] {
  const kept = alignRows(before, after);
  return [
    ...kept.flatMap((old, now) => compareRow(before[old]!, after[now]!, `${base}/${old}`, `${base}/${now}`)),
    ...before.flatMap((row, old) => (kept.includes(old) ? [] : [{ pointer: `${base}/${old}`, before: row }])),
    ...after
      .slice(kept.length)
      .map((row, index) => ({ pointer: `${base}/-`, at: `${base}/${kept.length + index}`, after: row })),
  ];
}

/**
 * Lists the differences between two records, group by group. Within a group, changed answers come first, then removed
 * rows, then added rows.
 */
export function compareRecords(before: CollectionRecord, after: CollectionRecord): RecordDifference[] {
  const [old, now] = [before as Groups, after as Groups];
  return keysOf(old, now).flatMap((group) => {
    const [was, is] = [old[group], now[group]];
    const base = `/${escapeKey(group)}`;
    return Array.isArray(was ?? is)
      ? compareRows((was ?? []) as Row[], (is ?? []) as Row[], base)
      : compareRow((was ?? {}) as Row, (is ?? {}) as Row, base, base);
  });
}

/** Lists the changes that turn `base` into `next`: `applyChanges(base, diffRecords(base, next))` returns `next`. */
export const diffRecords = (base: CollectionRecord, next: CollectionRecord): RecordChange[] =>
  compareRecords(base, next).map(({ pointer: place, after }) => ({
    pointer: place,
    ...(after === undefined ? {} : { value: after }),
  }));

/**
 * The new record, or an error for each change whose pointer leads nowhere or that contradicts another change. The code
 * of such an error is `change-misplaced`, and its pointer contains the index of the change.
 */
export type AppliedChanges =
  { readonly ok: true; readonly record: CollectionRecord } | { readonly ok: false; readonly errors: FieldError[] };

/** What a change applies to: an answer of a group or of a row, a row that is removed, or a row that is added. */
interface Place {
  readonly group: string;
  readonly row?: number | '-';
  readonly key?: string;
}

/** Reads own properties only, because names come from the caller: `constructor` must not be found as a group. */
const groupOf = (groups: Groups, name: string) =>
  Object.prototype.hasOwnProperty.call(groups, name) ? groups[name] : undefined;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function placeOf(base: Groups, { pointer: to, value }: RecordChange): Place | undefined {
  const [, group = '', head = '', key, ...rest] = to.split('/').map(unescapeKey);
  const known = groupOf(base, group);
  if (head === '' || rest.length > 0) return undefined;
  if (head === '-' && key === undefined && !isRow(known)) return isRow(value) ? { group, row: head } : undefined;
  if (!Array.isArray(known)) return key === undefined ? { group, key: head } : undefined;
  if (!/^(0|[1-9]\d*)$/.test(head) || Number(head) >= known.length) return undefined;
  if (key === undefined && value !== undefined) return undefined;
  return { group, row: Number(head), ...(key === undefined ? {} : { key }) };
}

/** Whether another change has the same pointer, or removes the row that this change alters. */
const contradicts = ({ pointer: to }: RecordChange, index: number, changes: readonly RecordChange[]): boolean =>
  !to.endsWith('/-') &&
  changes.some(({ pointer: other }, at) => at !== index && (other === to || to.startsWith(`${other}/`)));

/** A change together with the place that it applies to. */
interface Step extends Place {
  readonly value: unknown;
}

const altered = (row: Row, steps: readonly Step[]): Row => {
  const keys = steps.map(({ key }) => key);
  const others = Object.entries(row).filter(([key]) => !keys.includes(key));
  const said = steps.filter(({ value }) => value !== undefined).map(({ key = '', value }) => [key, value] as const);
  return Object.fromEntries([...others, ...said]);
};

function alteredRows(rows: readonly Row[], steps: readonly Step[]): Row[] {
  const stepsOf = (row: Step['row']) => steps.filter((step) => step.row === row);
  const stay = rows.flatMap((row, index) => {
    const own = stepsOf(index);
    return own.some(({ key }) => key === undefined) ? [] : [altered(row, own)];
  });
  return [...stay, ...stepsOf('-').map(({ value }) => value as Row)];
}

/**
 * Applies changes to the version that they are based on. It does not check the values of the new record. They come from
 * the caller, so check the result against `collectionRecord` and the policy.
 */
export function applyChanges(base: CollectionRecord, changes: readonly RecordChange[]): AppliedChanges {
  const groups = base as Groups;
  const places = changes.map((change) => placeOf(groups, change));
  const errors = changes.flatMap((change, index) =>
    places[index] === undefined || contradicts(change, index, changes)
      ? [{ pointer: `/changes/${index}/pointer`, code: 'change-misplaced' }]
      : [],
  );
  if (errors.length > 0) return { ok: false, errors };
  const steps = changes.map(({ value }, index): Step => ({ ...places[index]!, value }));
  const names = new Set([...Object.keys(groups), ...steps.map(({ group }) => group)]);
  const record = [...names].map((group) => {
    const own = steps.filter((step) => step.group === group);
    const was = groupOf(groups, group);
    const isList = Array.isArray(was) || own.some(({ row }) => row !== undefined);
    return [group, isList ? alteredRows((was ?? []) as Row[], own) : altered((was ?? {}) as Row, own)];
  });
  return { ok: true, record: Object.fromEntries(record) as CollectionRecord };
}
