import type { Database } from './database/open.ts';
import type { FileStore } from './attachments/store.ts';
import type { Account } from './auth/accounts.ts';

/** What the server is made of; a test gives its own. */
export interface Services {
  readonly db: Database;
  readonly files: FileStore;
  /** The clock. */
  readonly now: () => Date;
  /** Where a line goes: one a request, and one a fault. Nothing personal is ever in it. */
  readonly log: (line: string) => void;
}

/** One piece of work for one account. Within a write, `db` is its transaction, and no other may be used. */
export interface Work {
  readonly db: Database;
  readonly files: FileStore;
  readonly account: Account;
  readonly now: Date;
}

/** Work for whoever asks, without an account. */
export type PublicWork = Omit<Work, 'account'>;

/** What Hono carries along with a request. */
export interface PortalEnv {
  Variables: {
    requestId: string;
    /** Who is signed in to the portal, once that has been looked up. */
    account: Account | undefined;
  };
}
