import * as z from 'zod/mini';
import { fieldErrorsOf, fillPath, type FieldError, type Route } from '../contract/index.ts';
import { AcctError } from '../calls/acct-error.ts';
import { createIdempotencyKey } from '../calls/idempotency-key.ts';
import type { TokenSource } from './tokens.ts';

/** The input of any call, without the types of its route. */
export interface AnyInput {
  readonly params?: Record<string, string>;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly version?: number;
  readonly offset?: number;
}

/** What a call sends, apart from the token, which may change between attempts. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  readonly credentials: RequestCredentials;
}

/** What all requests of a client have in common. */
export interface RequestSettings {
  readonly baseUrl: string;
  readonly locale: string | undefined;
  readonly tokens: TokenSource | undefined;
}

const missingParams = ({ path }: Route, params: Record<string, string> = {}): FieldError[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => typeof params[name] !== 'string' || params[name] === '')
    .map((name) => ({ pointer: `/params/${name}`, code: 'schema-invalid-type' }));

/** Checks what the caller gives before anything is sent. */
function checkInput(call: string, route: Route, input: AnyInput): { query: string; body: HttpRequest['body'] } {
  const errors = missingParams(route, input.params);
  const query = new URLSearchParams();
  let body: HttpRequest['body'];
  if (route.query !== undefined) {
    const parsed = z.safeParse(route.query, input.query ?? {});
    if (!parsed.success) errors.push(...fieldErrorsOf(parsed.error, '/query'));
    else {
      for (const [key, value] of Object.entries(parsed.data as object)) {
        if (value !== undefined) query.set(key, String(value));
      }
    }
  }
  if (route.body === 'bytes') {
    body = input.body as Uint8Array<ArrayBuffer>;
  } else if (route.body !== undefined) {
    const parsed = z.safeParse(route.body, input.body);
    if (!parsed.success) errors.push(...fieldErrorsOf(parsed.error));
    else body = JSON.stringify(parsed.data);
  }
  if (errors.length > 0) throw new AcctError('invalid-request', { call, errors });
  return { query: query.toString(), body };
}

function headersOf(route: Route, input: AnyInput, idempotencyKey: string | undefined): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (route.idempotent) headers['Idempotency-Key'] = idempotencyKey ?? createIdempotencyKey();
  if (input.version !== undefined) headers['If-Match'] = `"${input.version}"`;
  if (input.offset !== undefined) headers['Upload-Offset'] = String(input.offset);
  if (route.body !== undefined) {
    headers['Content-Type'] = route.body === 'bytes' ? 'application/offset+octet-stream' : 'application/json';
  }
  return headers;
}

/** Makes the request of a call, or throws `invalid-request` with the fields that break the contract. */
export function requestOf(
  call: string,
  { baseUrl, locale, tokens }: RequestSettings,
  route: Route,
  input: AnyInput,
  key?: string,
): HttpRequest {
  const { query, body } = checkInput(call, route, input);
  return {
    url: `${baseUrl.replace(/\/+$/, '')}${fillPath(route.path, input.params)}${query === '' ? '' : `?${query}`}`,
    method: route.method,
    headers: { ...headersOf(route, input, key), ...(locale === undefined ? {} : { 'Accept-Language': locale }) },
    body,
    // The portal's own login travels in a cookie. A call with a token sends no cookies.
    credentials: route.permission === 'signed-in' || tokens === undefined ? 'same-origin' : 'omit',
  };
}
