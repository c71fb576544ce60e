import { foldText } from '@acct-kit/validators';
import { escapeKey } from '@acct-kit/core/util';
import type { Context } from 'hono';
import { maxChunkBytes, routes, type FieldError, type Route } from '@acct-kit/core/contract';
import { fieldError, ProblemError } from './problem-error.ts';

/** The largest JSON body, in bytes: a record with every row filled in is well below. */
const maxJsonBytes = 512 * 1024;

/**
 * Routes with another limit. A chunk of a batch holds a thousand rows of about 300 bytes; names and titles of full length
 * are three times that. Whoever checks a proof or asks for a token sends a few words, and need not be signed in to send.
 */
const limitOf = new Map<Route, number>([
  [routes.credits.sendChunk, 2 * 1024 * 1024],
  [routes.proofs.verify, 4 * 1024],
  [routes.sessions.create, 4 * 1024],
]);

/** The bytes of a body, or a refusal as soon as there are more than `limit`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new ProblemError('payload-too-large');
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    if (length > limit) throw new ProblemError('payload-too-large');
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function requireMediaType(c: Context, expected: string): void {
  const given = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (given !== expected) throw new ProblemError('unsupported-media-type');
}

/** The raw body of a call; empty where the route has none. */
export async function readBody(c: Context, route: Route): Promise<Uint8Array<ArrayBuffer>> {
  if (route.body === undefined) return new Uint8Array();
  const isPiece = route.body === 'bytes';
  requireMediaType(c, isPiece ? 'application/offset+octet-stream' : 'application/json');
  return readBytes(c.req.raw, isPiece ? maxChunkBytes : (limitOf.get(route) ?? maxJsonBytes));
}

/** NUL and lone surrogates are legal JSON, and no database text. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function unstorableTexts(value: unknown, pointer = ''): FieldError[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [fieldError(pointer, 'text-not-storable')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unstorableTexts(item, `${pointer}/${escapeKey(key)}`));
}

/** The value with every text in it as a person sees it, which is how texts are checked, compared and stored. */
function withFoldedTexts(value: unknown): unknown {
  if (typeof value === 'string') return foldText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withFoldedTexts);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFoldedTexts(item)]));
}

/** The JSON of a body, with its texts folded. */
export function parseJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed-request');
  }
  const errors = unstorableTexts(value);
  if (errors.length > 0) throw new ProblemError('invalid-request', errors);
  return withFoldedTexts(value);
}
