import { AcctError } from './acct-error.ts';
import type { CallOptions } from './call-options.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}

/**
 * Iterates over all entries of a list. It requests a page only after the caller has read all entries of the page
 * before.
 *
 * ```ts
 * for await (const record of paginate(client.credits.list, { query: { year: 2026 } })) …
 * ```
 */
export async function* paginate<Item, Query extends { cursor?: string | undefined }>(
  list: (input: { query?: Query }, options?: CallOptions) => Promise<Page<Item>>,
  input: { query?: Query } = {},
  options?: CallOptions,
): AsyncGenerator<Item, void, undefined> {
  const seen = new Set<string>();
  let query = input.query;
  for (;;) {
    const { items, nextCursor } = await list(query === undefined ? {} : { query }, options);
    yield* items;
    if (nextCursor === undefined) return;
    if (seen.has(nextCursor))
      throw new AcctError('contract-broken', { errors: [{ pointer: '/nextCursor', code: 'repeated' }] });
    seen.add(nextCursor);
    query = { ...(query as Query), cursor: nextCursor };
  }
}
