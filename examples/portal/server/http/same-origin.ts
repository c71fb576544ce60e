import type { Context } from 'hono';

/**
 * Whether a request that changes something comes from a page of this portal. Browsers say so in `Sec-Fetch-Site`, older
 * ones (and pages without HTTPS) in `Origin`; a request that says neither is not believed.
 */
export function isSameOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}
