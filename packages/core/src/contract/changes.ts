import * as z from 'zod/mini';
import { escapeKey, unescapeKey } from '../util/json-pointer.ts';
import { pointer } from './primitives.ts';
import type { FieldError } from './problem.ts';
import type { CollectionRecord } from './record.ts';

/**
 * One thing that a change says anew. Pointers lead into the version that the change starts from, so the order of changes
 * does not matter, but for rows that are added one after the other:
 *
 * | pointer | with `value` | without |
 * |---|---|---|
 * | `/personal/email` | the answer is now this one | the answer is taken out |
 * | `/education/1/school` | the answer in the second row is now this one | the answer is taken out |
 * | `/education/1` | – | the second row is taken out |
 * | `/education/-` | a row is added at the end | – |
 */
export const recordChange = z.strictObject({ pointer, value: z.optional(z.unknown()) });
export type RecordChange = z.infer<typeof recordChange>;

/** The most changes that one application can carry. */
export const maxChanges = 500;

/** What has changed, old beside new: an answer, or a whole row that was added or taken out. */
export const recordDifference = z.strictObject({
  /** As in a change: within the old record, `/education/-` for a row that was added. */
  pointer,
  /** The same place within the new record; missing for a row that was taken out. */
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

/** The old index of each new row that is an old one, in order; all rows after those are new ones. */
interface Alignment {
  readonly cost: number;
  readonly kept: readonly number[];
}

/** To take a row out is one change, to alter it one for each answer, and to add it one and all of its answers. */
const costOfAdding = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + 1 + Object.keys(row).length, 0);

const cheapest = (alignments: readonly Alignment[]): Alignment =>
  alignments.reduce((best, one) => (one.cost < best.cost ? one : best));

/** Which old row each new row is: rows have no ids, so the reading with the fewest changes is taken. */
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

/** What differs between two records, old beside new: by group, the answers first, then rows taken out, then added. */
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

/** What makes one record of another: `applyChanges(base, diffRecords(base, next))` is `next`. */
export const diffRecords = (base: CollectionRecord, next: CollectionRecord): RecordChange[] =>
  compareRecords(base, next).map(({ pointer: place, after }) => ({
    pointer: place,
    ...(after === undefined ? {} : { value: after }),
  }));

/** The new record, or each change that leads nowhere or contradicts another one: `change-misplaced` at its index. */
export type AppliedChanges =
  { readonly ok: true; readonly record: CollectionRecord } | { readonly ok: false; readonly errors: FieldError[] };

/** Where a change leads: an answer of a group or of a row, a row that goes, or a row that comes. */
interface Place {
  readonly group: string;
  readonly row?: number | '-';
  readonly key?: string;
}

/** Names come from the wire: `constructor` is no group. */
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

/** Says twice what one place is, or alters a row that goes. */
const contradicts = ({ pointer: to }: RecordChange, index: number, changes: readonly RecordChange[]): boolean =>
  !to.endsWith('/-') &&
  changes.some(({ pointer: other }, at) => at !== index && (other === to || to.startsWith(`${other}/`)));

/** A change with the place that it leads to. */
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
 * Carries changes out on the version that they start from. What the new record holds is not judged: it comes from the
 * wire, and has to be checked against `collectionRecord` and the policy.
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
