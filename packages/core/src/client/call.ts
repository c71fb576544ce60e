import ky, { isHTTPError, isKyError, isTimeoutError, type Hooks, type HTTPError, type Options } from 'ky';
import * as z from 'zod/mini';
import {
  fieldErrorsOf,
  needsToken,
  problem,
  problemStatus,
  type Problem,
  type ProblemCode,
  type Route,
} from '../contract/index.ts';
import { abortedError } from '../calls/abort.ts';
import type { CallOptions } from '../calls/call-options.ts';
import { createAttempt } from './attempt.ts';
import { AcctError, isAcctError, type AcctErrorCode } from '../calls/acct-error.ts';
import { isRetryable, retryableStatuses, retryAfter } from './is-retryable.ts';
import { logFailure, type ClientLogger } from './logger.ts';
import { requestOf, type AnyInput, type HttpRequest, type RequestSettings } from './request.ts';
import type { RetrySettings } from './retry-options.ts';

/**
 * Hooks of ky, see its documentation. They may read the request and set headers, or answer in place of the server. They
 * see neither the token nor the body, and cannot change the URL, the method or the body.
 */
export type ClientHooks = Pick<Hooks, 'beforeRequest' | 'beforeRetry' | 'afterResponse'>;

export interface Connection extends RequestSettings {
  readonly fetch: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  /** Milliseconds for all attempts of a call and the pauses between them. */
  readonly totalTimeout: number | undefined;
  readonly retry: RetrySettings;
  readonly hooks: ClientHooks;
  readonly logger: ClientLogger | undefined;
}

/** What an intermediary means that answers in place of the server, without a problem document. */
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The error is not kept as a cause because its message quotes the reply. The schema refuses `undefined`.
    return undefined;
  }
}

/** The problem document of a reply. Ky parses it, unless a gateway has changed its media type. */
function problemIn({ data }: HTTPError): Problem | undefined {
  const parsed = z.safeParse(problem, typeof data === 'string' ? parseJson(data) : data);
  return parsed.success ? parsed.data : undefined;
}

/** Turns whatever a call threw into an `AcctError` that names the call. */
function acctErrorOf(call: string, error: unknown, signal: AbortSignal | undefined): AcctError {
  if (isAcctError(error)) {
    const isOfReplyOrInput = error.status !== undefined || error.errors.length > 0;
    // What arose below the call does not know its name.
    return isOfReplyOrInput ? error : new AcctError(error.code, { call, cause: error.cause });
  }
  if (isHTTPError(error)) {
    const { status } = error.response;
    const said = problemIn(error);
    return new AcctError(said?.code ?? codeOfStatus[status] ?? 'contract-broken', { call, status, ...said });
  }
  if (signal?.aborted === true) return acctErrorOf(call, abortedError(signal), undefined);
  if (isTimeoutError(error)) return new AcctError('timeout', { call });
  // The base URL is no URL, or a hook of the host threw. Ky's own errors hold the request, so they are not the cause.
  return new AcctError('network', { call, cause: isKyError(error) ? error.cause : error });
}

/** An attempt that ended without a reply. */
const lostCodes: readonly AcctErrorCode[] = ['network', 'timeout'];

/** Tells ky which calls and replies to repeat. */
function retryOf(route: Route, { limit, delay, maxRetryAfter }: RetrySettings): NonNullable<Options['retry']> {
  const isRepeatable = route.method === 'GET' || route.idempotent === true;
  // `shouldRetry` decides among these.
  const statusCodes = [...retryableStatuses, problemStatus['request-in-progress']];
  return {
    limit: isRepeatable ? limit : 0,
    methods: ['get', 'post', 'put', 'patch', 'delete'],
    statusCodes,
    afterStatusCodes: statusCodes,
    maxRetryAfter,
    delay,
    shouldRetry({ error }) {
      if (!isHTTPError(error)) return isTimeoutError(error) || (isAcctError(error) && lostCodes.includes(error.code));
      const { status, headers } = error.response;
      // Ky would come back after `maxRetryAfter` at the latest, which is earlier than the server wants.
      const isTooLong = (retryAfter(headers) ?? 0) > maxRetryAfter;
      // `undefined` lets ky wait as long as `Retry-After` says; after `true` it would not look at it.
      return isRetryable(status, problemIn(error)?.code) && !isTooLong ? undefined : false;
    },
  };
}

function hooksOf(call: string, { hooks, logger }: Connection): Hooks {
  const { beforeRequest = [], beforeRetry = [], afterResponse = [] } = hooks;
  if (logger === undefined) return { beforeRequest, beforeRetry, afterResponse };
  const logRetry = ({ error, retryCount }: { error: Error; retryCount: number }): void => {
    const { code, status, requestId } = acctErrorOf(call, error, undefined);
    logger.warn('Acct Kit: call is repeated', { call, retry: retryCount, code, status, requestId });
  };
  return { beforeRequest, beforeRetry: [logRetry, ...beforeRetry], afterResponse };
}

/**
 * The URL that ky makes its request from. Outside a page, nothing but a `fetch` of the host knows what a relative URL is
 * relative to, and only ky's request, which is not sent, gets a placeholder.
 */
const urlForKy = (url: string): string => ('location' in globalThis ? url : new URL(url, 'http://localhost').href);

const send = (
  call: string,
  connection: Connection,
  route: Route,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<Response> =>
  ky(urlForKy(request.url), {
    method: request.method,
    headers: request.headers,
    signal: signal ?? null,
    timeout: connection.timeout,
    totalTimeout: connection.totalTimeout ?? false,
    retry: retryOf(route, connection.retry),
    hooks: hooksOf(call, connection),
    fetch: createAttempt(request, connection.fetch, needsToken(route) ? connection.tokens : undefined),
  });

/** Reads a reply as the contract says. */
async function read(call: string, route: Route, response: Response): Promise<unknown> {
  const { status } = response;
  const schema = route.ok.body;
  if (status !== route.ok.status) throw new AcctError('contract-broken', { call, status });
  if (schema === undefined) return undefined;
  if (schema === 'bytes') return response.blob();
  const parsed = z.safeParse(schema, parseJson(await response.text()));
  if (!parsed.success) throw new AcctError('contract-broken', { call, status, errors: fieldErrorsOf(parsed.error) });
  return parsed.data;
}

/** Makes one call of the route table. The contract checks what is sent and what comes back. */
export async function makeCall(
  connection: Connection,
  call: string,
  route: Route,
  input: AnyInput = {},
  { signal, idempotencyKey }: CallOptions = {},
): Promise<unknown> {
  const { logger } = connection;
  try {
    const request = requestOf(call, connection, route, input, idempotencyKey);
    const response = await send(call, connection, route, request, signal);
    const result = await read(call, route, response);
    logger?.debug('Acct Kit: call succeeded', { call, status: response.status });
    return result;
  } catch (reason) {
    const error = acctErrorOf(call, reason, signal);
    if (logger) logFailure(logger, call, error);
    throw error;
  }
}
