import * as z from 'zod/mini';
import {
  fieldErrorsOf,
  fillPath,
  needsToken,
  problem,
  type FieldError,
  type Problem,
  type ProblemCode,
  type Route,
} from '../contract/index.ts';
import { AcctError, isAcctError } from './errors.ts';
import { attempt, persist, type HttpReply, type HttpRequest, type HttpSettings } from './http.ts';
import { orAborted } from './retry.ts';
import type { TokenSource } from './tokens.ts';

/** What can be said of a single call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Of a write: calls with the same key and body are carried out once. Default: a random key for each call. */
  readonly idempotencyKey?: string | undefined;
}

/** Any `RouteInput`, seen from inside. */
export interface AnyInput {
  readonly params?: Record<string, string>;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly version?: number;
  readonly offset?: number;
}

export interface Connection extends HttpSettings {
  readonly baseUrl: string;
  readonly locale: string | undefined;
  readonly tokens: TokenSource | undefined;
}

/** 128 random bits in hex; `crypto.randomUUID` is missing in old kernels and on insecure pages. */
export function createIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
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

function requestOf(
  call: string,
  { baseUrl, locale, tokens }: Connection,
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
    // A portal's own login travels by cookie; beside a token nothing else does.
    credentials: route.permission === 'signed-in' || tokens === undefined ? 'same-origin' : 'omit',
  };
}

/** Sends a request with the token in hand, and once more with a fresh one if that is refused. */
function sender(connection: Connection, route: Route, request: HttpRequest, signal: AbortSignal | undefined) {
  const { tokens } = connection;
  if (tokens === undefined || !needsToken(route)) return () => attempt(connection, request, signal);
  const sendWith = (token: string) =>
    attempt(connection, { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } }, signal);
  let renewed = false;
  return async (): Promise<HttpReply> => {
    const token = await orAborted(tokens.current(), signal);
    const reply = await sendWith(token);
    if (reply.status !== 401 || renewed) return reply;
    renewed = true;
    return sendWith(await orAborted(tokens.fresh(token), signal));
  };
}

async function json(reply: HttpReply): Promise<unknown> {
  try {
    return JSON.parse(await reply.body.text());
  } catch {
    return undefined;
  }
}

async function problemIn(reply: HttpReply): Promise<Problem | undefined> {
  const parsed = z.safeParse(problem, await json(reply));
  return parsed.success ? parsed.data : undefined;
}

/** What an intermediary means that answers in the server's stead, without a problem document. */
const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'payload-too-large',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** What the codes say of another attempt, where they know better than the status. */
async function judge(reply: HttpReply): Promise<boolean | 'passing'> {
  if (reply.status < 400) return false;
  const code = (await problemIn(reply))?.code;
  if (code === 'request-in-progress') return true;
  return code === 'contract-broken' ? false : 'passing';
}

async function read(call: string, route: Route, reply: HttpReply): Promise<unknown> {
  const { status } = reply;
  if (status >= 400) {
    const said = await problemIn(reply);
    throw new AcctError(said?.code ?? codeOfStatus[status] ?? 'contract-broken', { call, status, ...said });
  }
  const schema = route.ok.body;
  if (status !== route.ok.status) throw new AcctError('contract-broken', { call, status });
  if (schema === undefined) return undefined;
  if (schema === 'bytes') return reply.body;
  const parsed = z.safeParse(schema, await json(reply));
  if (!parsed.success) throw new AcctError('contract-broken', { call, status, errors: fieldErrorsOf(parsed.error) });
  return parsed.data;
}

/** Makes one call of the route table, checked by the contract on the way out and on the way back. */
export async function makeCall(
  connection: Connection,
  call: string,
  route: Route,
  input: AnyInput = {},
  { signal, idempotencyKey }: CallOptions = {},
): Promise<unknown> {
  try {
    const send = sender(connection, route, requestOf(call, connection, route, input, idempotencyKey), signal);
    const repeatable = route.method === 'GET' || route.idempotent === true;
    return await read(call, route, await (repeatable ? persist(send, connection.retry, judge, signal) : send()));
  } catch (error) {
    // What arose below does not know the call.
    if (isAcctError(error) && error.status === undefined && error.errors.length === 0)
      throw new AcctError(error.code, { call });
    throw error;
  }
}
