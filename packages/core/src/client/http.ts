import { AcctError } from './errors.ts';
import { wait, type RetrySettings } from './retry.ts';

/** What a request is, without its token, which may change between attempts. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  readonly credentials: RequestCredentials;
}

/** A reply that has arrived as a whole. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Blob;
}

export interface HttpSettings {
  readonly fetch: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  readonly retry: RetrySettings;
}

/**
 * One attempt. A reply that is cut or stalls in its body is lost like one that never came, so it is read to its end
 * here. Nothing is cached, and no redirect leads to an origin that was not configured.
 */
export async function attempt(
  { fetch, timeout }: HttpSettings,
  { url, ...request }: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<HttpReply> {
  const aborted = (): boolean => signal?.aborted === true;
  if (aborted()) throw new AcctError('aborted');
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  signal?.addEventListener('abort', giveUp, { once: true });
  const timer = setTimeout(giveUp, timeout);
  try {
    const reply = await (fetch ?? globalThis.fetch)(url, {
      method: request.method,
      headers: request.headers,
      credentials: request.credentials,
      ...(request.body === undefined ? {} : { body: request.body }),
      cache: 'no-store',
      redirect: 'error',
      signal: controller.signal,
    });
    return { status: reply.status, headers: reply.headers, body: await reply.blob() };
  } catch {
    if (aborted()) throw new AcctError('aborted');
    throw new AcctError(controller.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/** Statuses that may be different the next time: no answer in time, too many requests, trouble behind a gateway. */
const passing = [408, 429, 500, 502, 503, 504];

/** Milliseconds that the server asks to wait, in seconds or as a date. */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/**
 * Attempts until there is an answer to keep. `judge` says of a reply whether another attempt may help: `'passing'`
 * leaves it to the status.
 */
export async function persist(
  send: () => Promise<HttpReply>,
  { limit, delay, maxRetryAfter }: RetrySettings,
  judge: (reply: HttpReply) => Promise<boolean | 'passing'>,
  signal: AbortSignal | undefined,
): Promise<HttpReply> {
  for (let repetition = 1; ; repetition += 1) {
    let pause: number | undefined;
    try {
      const reply = await send();
      const verdict = repetition > limit ? false : await judge(reply);
      if (!(verdict === 'passing' ? passing.includes(reply.status) : verdict)) return reply;
      pause = retryAfter(reply.headers);
      if (pause !== undefined && pause > maxRetryAfter) return reply;
    } catch (error) {
      const lost = error instanceof AcctError && (error.code === 'network' || error.code === 'timeout');
      if (!lost || repetition > limit) throw error;
    }
    await wait(pause ?? delay(repetition), signal);
  }
}
