import type { DraftHost } from './host.ts';

/** Whose draft it is: what the host says, or who the token is for. Unknown where a token does not tell. */
export async function accountOf({ element, client }: DraftHost): Promise<string | undefined> {
  if (element.account) return element.account;
  try {
    return (await client.people?.me())?.id;
  } catch {
    return undefined;
  }
}
