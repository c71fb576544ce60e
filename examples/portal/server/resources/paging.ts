import * as z from 'zod/mini';
import { id as idSchema } from '@acct-kit/core/contract';
import { refuseField } from '../api/refusal.ts';

const defaultLimit = 20;
const maxLimit = 100;

/** A place in a list that is ordered by an instant and, within it, by id. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** What a cursor says once it is decoded: an instant that databases know, in milliseconds, and an id. */
const cursorParts = z.tuple([z.int().check(z.gte(0), z.lt(Date.UTC(10_000))), idSchema]);

const encodeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(JSON.stringify([at.getTime(), id])).toString('base64url');

export function decodeCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [time, id] = z.parse(cursorParts, JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at: new Date(time), id };
  } catch {
    throw refuseField('/query/cursor', 'cursor-unknown');
  }
}

export interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** How many entries a page has at most, whatever was asked for. */
const limitOf = ({ limit = defaultLimit }: PageQuery): number => Math.min(Math.max(limit, 1), maxLimit);

/** How many rows to ask for: one more than are shown, so that it is known whether more follow. */
export const rowsFor = (query: PageQuery): number => limitOf(query) + 1;

/** The page that these rows make. */
export function pageOfRows<Row, Item>(
  rows: Row[],
  query: PageQuery,
  toItem: (row: Row) => Item,
  toCursor: (row: Row) => Cursor,
): { items: Item[]; nextCursor?: string } {
  const limit = limitOf(query);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    ...(rows.length > limit && last !== undefined ? { nextCursor: encodeCursor(toCursor(last)) } : {}),
  };
}
