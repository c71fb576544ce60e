import * as z from 'zod/mini';
import { id as idSchema } from '@acct-kit/core/contract';
import { fieldProblem } from './problem-error.ts';

const defaultLimit = 20;
const maxLimit = 100;

export interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** How many entries a page has, within the limits. */
const limitOf = ({ limit = defaultLimit }: PageQuery): number => Math.min(Math.max(limit, 1), maxLimit);

/** How many rows to select: one more than a page shows, to know whether more follow. */
export const rowsFor = (query: PageQuery): number => limitOf(query) + 1;

/** Makes the cursors of a list. A cursor is the encoded position of the last entry, in the shape of `schema`. */
function cursorOf<Wire, Place>(
  schema: z.ZodMiniType<Wire>,
  toPlace: (wire: Wire) => Place,
  toWire: (place: Place) => Wire,
) {
  const encode = (place: Place): string => Buffer.from(JSON.stringify(toWire(place))).toString('base64url');
  const decode = (text: string | undefined): Place | undefined => {
    if (text === undefined) return undefined;
    try {
      return toPlace(z.parse(schema, JSON.parse(Buffer.from(text, 'base64url').toString())));
    } catch {
      throw fieldProblem('/query/cursor', 'cursor-unknown');
    }
  };
  /** Makes a page of these rows. */
  const pageOf = <Row, Item>(
    rows: Row[],
    query: PageQuery,
    toItem: (row: Row) => Item,
    placeOf: (row: Row) => Place,
  ): { items: Item[]; nextCursor?: string } => {
    const limit = limitOf(query);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toItem),
      ...(rows.length > limit && last !== undefined ? { nextCursor: encode(placeOf(last)) } : {}),
    };
  };
  return { decode, pageOf };
}

/** A position in a list that is ordered by an instant and, within it, by id. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** An instant in milliseconds, within the range that databases store, and an id. */
const instantAndId = z.tuple([z.int().check(z.gte(0), z.lt(Date.UTC(10_000))), idSchema]);

const instantCursor = cursorOf(
  instantAndId,
  ([time, id]): Cursor => ({ at: new Date(time), id }),
  ({ at, id }): [number, string] => [at.getTime(), id],
);
export const { decode: decodeCursor, pageOf: pageOfRows } = instantCursor;

/** Cursors of a list that is ordered by a number from 0. */
export const indexCursor = cursorOf(
  z.int().check(z.gte(0), z.lt(2 ** 31)),
  (index) => index,
  (index) => index,
);

/** Cursors of a list that is ordered by a unique name. */
export const nameCursor = cursorOf(
  z.string().check(z.maxLength(100)),
  (name) => name,
  (name) => name,
);
