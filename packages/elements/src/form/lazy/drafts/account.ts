import type { DraftHost } from './host.ts';

/**
 * Finds out whose draft it is: the host says so, or the server says who the token is for. Gives `undefined` where
 * neither does.
 */
export async function accountOf({ element, client }: DraftHost): Promise<string | undefined> {
  if (element.account) return element.account;
  try {
    return (await client.people?.me())?.id;
  } catch {
    // A token without `people:read` cannot be asked. The form then keeps no draft.
    return undefined;
  }
}
