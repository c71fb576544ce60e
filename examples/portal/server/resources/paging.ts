import { refuseField } from '../api/refusal.ts';

const defaultLimit = 20;

/** A place in a list that is ordered by an instant and, within it, by id. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

const encodeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(JSON.stringify([at.getTime(), id])).toString('base64url');

export function decodeCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [time, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof time === 'number' && !Number.isNaN(new Date(time).getTime()) && typeof id === 'string')
      return { at: new Date(time), id };
  } catch {
    // Not one of ours.
  }
  throw refuseField('/cursor', 'cursor-unknown');
}

export interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** How many rows to ask for: one more than are shown, so that it is known whether more follow. */
export const rowsFor = ({ limit = defaultLimit }: PageQuery): number => limit + 1;

/** The page that these rows make. */
export function pageOfRows<Row, Item>(
  rows: Row[],
  { limit = defaultLimit }: PageQuery,
  toItem: (row: Row) => Item,
  toCursor: (row: Row) => Cursor,
): { items: Item[]; nextCursor?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    ...(rows.length > limit && last !== undefined ? { nextCursor: encodeCursor(toCursor(last)) } : {}),
  };
}
