import { orAborted } from '../calls/abort.ts';
import { AcctError } from '../calls/acct-error.ts';
import type { HttpRequest } from './request.ts';
import type { TokenSource } from './tokens.ts';

type Fetch = typeof globalThis.fetch;

/** Fetches a reply and reads it to its end, so that a reply that is cut or stalls fails like one that never came. */
async function fetchWhole(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    await response.clone().arrayBuffer();
    return response;
  } catch (error) {
    // The call is over, and whoever aborted it knows why.
    if (init.signal?.aborted === true) throw error;
    throw new AcctError('network', { cause: error });
  }
}

/**
 * Makes the `fetch` that ky uses for the attempts of one call.
 *
 * From ky's request it takes the headers, which hooks may have changed, and the signal. The URL, the method and the
 * body are those of the contract: a hook cannot send a call to another place, and ky, whose errors hold its request,
 * knows neither the body nor the token.
 *
 * When the server refuses the token, it asks for a new one and sends again, once in a call.
 */
export function createAttempt(
  { url, method, body, credentials }: HttpRequest,
  hostFetch: Fetch | undefined,
  tokens: TokenSource | undefined,
): Fetch {
  let isRenewed = false;
  return async (input) => {
    const { headers, signal } = input as Request;
    const send = (token?: string): Promise<Response> => {
      const all = Object.fromEntries(headers);
      if (token !== undefined) all['authorization'] = `Bearer ${token}`;
      return fetchWhole(hostFetch ?? globalThis.fetch, url, {
        method,
        headers: all,
        credentials,
        ...(body === undefined ? {} : { body }),
        // Personal data is not to stay in the cache of the browser.
        cache: 'no-store',
        // No redirect may lead to an origin that was not configured.
        redirect: 'error',
        signal,
      });
    };
    if (tokens === undefined) return send();
    const token = await orAborted(tokens.current(), signal);
    const response = await send(token);
    if (response.status !== 401 || isRenewed) return response;
    isRenewed = true;
    return send(await orAborted(tokens.fresh(token), signal));
  };
}
