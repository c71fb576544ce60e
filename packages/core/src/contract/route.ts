import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';
import type { Permission } from './sessions.ts';

type Schema = z.core.$ZodType;

/** One call of the wire. Client, server and OpenAPI document are all made from this. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below `/api/v1`, with parameters as in OpenAPI: `/applications/{applicationId}`. */
  readonly path: string;
  /** What the token must permit; `signed-in` is the portal's own login instead of a token, and `public` needs neither. */
  readonly permission: Permission | 'signed-in' | 'public';
  readonly query?: Schema;
  /** A schema of JSON, or `bytes` for a piece of a file. */
  readonly body?: Schema | 'bytes';
  readonly ok: { readonly status: 200 | 201 | 204; readonly body?: Schema | 'bytes' };
  /** The reply carries the record's version as `ETag`, and a change must name it in `If-Match`. */
  readonly versioned?: 'reply' | 'change';
  /** The member of the reply that has the version, where the reply is not the versioned record itself. */
  readonly versionIn?: string;
  /** A write that must carry an `Idempotency-Key`. */
  readonly idempotent?: true;
  /** The server recognises a repetition by its data and answers it from its tables, so it stores no reply under the key. */
  readonly recognisesRepetition?: true;
  /** A piece of an upload, at the byte that the header `Upload-Offset` says (tus 1.0). */
  readonly upload?: true;
}

/** Whether a call carries the bearer token. */
export const needsToken = ({ permission }: Route): boolean => permission !== 'signed-in' && permission !== 'public';

/** What any call can be answered with. */
export const commonProblems = [
  'malformed-request',
  'unauthenticated',
  'token-expired',
  'forbidden',
  'invalid-request',
  'rate-limited',
  'contract-broken',
  'internal',
  'unavailable',
] as const satisfies readonly ProblemCode[];

/** What a write with an `Idempotency-Key` can be answered with besides. */
export const idempotencyProblems = [
  'idempotency-key-required',
  'idempotency-key-reused',
  'request-in-progress',
  'payload-too-large',
  'unsupported-media-type',
] as const satisfies readonly ProblemCode[];

/** The names of a path's parameters. */
export type PathParameters<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameters<Rest>
  : never;

type In<T> = T extends Schema ? z.input<T> : T extends 'bytes' ? Uint8Array<ArrayBuffer> : never;
type Out<T> = T extends Schema ? z.output<T> : T extends 'bytes' ? Blob : undefined;

/** What a caller gives. */
export type RouteInput<R extends Route> = {
  [K in 'params' as PathParameters<R['path']> extends never ? never : K]: Record<PathParameters<R['path']>, string>;
} & (R extends { query: infer Q } ? { query?: In<Q> } : unknown) &
  (R extends { body: infer B } ? { body: In<B> } : unknown) &
  (R extends { versioned: 'change' } ? { version: number } : unknown) &
  (R extends { upload: true } ? { offset: number } : unknown);

/** What a caller gets. */
export type RouteOutput<R extends Route> = R['ok'] extends { body: infer B } ? Out<B> : undefined;

/** What a handler gets, parsed. */
export type HandlerInput<R extends Route> = {
  params: Record<PathParameters<R['path']>, string>;
} & (R extends { query: infer Q } ? { query: Q extends Schema ? z.output<Q> : never } : unknown) &
  (R extends { body: infer B } ? { body: B extends Schema ? z.output<B> : Uint8Array<ArrayBuffer> } : unknown) &
  (R extends { versioned: 'change' } ? { version: number } : unknown) &
  (R extends { upload: true } ? { offset: number } : unknown);

/** The path of a route with its parameters filled in. */
export function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
