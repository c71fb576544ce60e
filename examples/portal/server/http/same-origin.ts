import type { Context } from 'hono';

/**
 * Whether a request comes from a page of this portal. Browsers say so in `Sec-Fetch-Site`, older ones and pages without
 * HTTPS in `Origin`. A request with neither header is taken for a foreign one.
 */
export function isSameOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}
