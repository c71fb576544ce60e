import { AcctError, isAcctError } from '../calls/acct-error.ts';

/**
 * Gives the bearer token. It is asked once and the token is kept in memory until the server refuses it; then it is
 * asked again with `expired: true`. Calls that need a token at the same time share one answer.
 */
export type GetToken = (reason: { readonly expired: boolean }) => string | Promise<string>;

export interface TokenSource {
  /** The token in hand, or the host's. */
  current(): Promise<string>;
  /** A token other than `refused`. */
  fresh(refused: string): Promise<string>;
}

export function createTokenSource(getToken: GetToken): TokenSource {
  let token: Promise<string> | undefined;

  const ask = (expired: boolean): Promise<string> => {
    const asked = Promise.resolve()
      .then(() => getToken({ expired }))
      .catch((error: unknown) => {
        if (token === asked) token = undefined;
        if (isAcctError(error)) throw error;
        // What `fetch` throws without a connection is a TypeError; anything else is a host that has no session.
        throw new AcctError(error instanceof TypeError ? 'network' : 'unauthenticated', { cause: error });
      });
    token = asked;
    return asked;
  };

  return {
    current: () => token ?? ask(false),
    fresh: async (refused) => {
      const inHand = token;
      if (inHand !== undefined && (await inHand) !== refused) return inHand;
      // Whoever was refused first has asked by now; the others wait for that answer.
      return token !== undefined && token !== inHand ? token : ask(true);
    },
  };
}
