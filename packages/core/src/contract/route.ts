import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';
import type { Permission } from './sessions.ts';

type Schema = z.core.$ZodType;

/** One call of the API. The client, the server and the OpenAPI document are all derived from it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** The path below `/api/v1`. Parameters are written as in OpenAPI: `/applications/{applicationId}`. */
  readonly path: string;
  /**
   * The permission that the token needs. `signed-in` needs the portal's own login instead, and `public` needs neither.
   */
  readonly permission: Permission | 'signed-in' | 'public';
  readonly query?: Schema;
  /** The schema of the JSON body, or `bytes` for a chunk of a file. */
  readonly body?: Schema | 'bytes';
  readonly ok: { readonly status: 200 | 201 | 204; readonly body?: Schema | 'bytes' };
  /** The reply has the version of the resource as `ETag`. A `change` must also send the version in `If-Match`. */
  readonly versioned?: 'reply' | 'change';
  /** The member of the reply that has the version, when the reply is not the versioned resource itself. */
  readonly versionIn?: string;
  /** The call must have an `Idempotency-Key` header. */
  readonly idempotent?: true;
  /**
   * The server recognises a repeated call by its data, and builds the reply from its tables. It therefore stores no
   * reply under the idempotency key.
   */
  readonly recognisesRepetition?: true;
  /** The body is a chunk of an upload. The header `Upload-Offset` says at which byte it begins (tus 1.0). */
  readonly upload?: true;
}

/** Whether a call carries the bearer token. */
export const needsToken = ({ permission }: Route): boolean => permission !== 'signed-in' && permission !== 'public';

/** The error codes that every call can return. */
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

/** The additional error codes of a call with an `Idempotency-Key`. */
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

/** The input that a caller passes to the client. */
export type RouteInput<R extends Route> = {
  [K in 'params' as PathParameters<R['path']> extends never ? never : K]: Record<PathParameters<R['path']>, string>;
} & (R extends { query: infer Q } ? { query?: In<Q> } : unknown) &
  (R extends { body: infer B } ? { body: In<B> } : unknown) &
  (R extends { versioned: 'change' } ? { version: number } : unknown) &
  (R extends { upload: true } ? { offset: number } : unknown);

/** The result that a caller receives from the client. */
export type RouteOutput<R extends Route> = R['ok'] extends { body: infer B } ? Out<B> : undefined;

/** The parsed input that a handler of the server receives. */
export type HandlerInput<R extends Route> = {
  params: Record<PathParameters<R['path']>, string>;
} & (R extends { query: infer Q } ? { query: Q extends Schema ? z.output<Q> : never } : unknown) &
  (R extends { body: infer B } ? { body: B extends Schema ? z.output<B> : Uint8Array<ArrayBuffer> } : unknown) &
  (R extends { versioned: 'change' } ? { version: number } : unknown) &
  (R extends { upload: true } ? { offset: number } : unknown);

/** Replaces the parameters in the path of a route by their values. */
export function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
