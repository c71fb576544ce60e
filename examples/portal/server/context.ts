import type { InTurn } from './http/turns.ts';
import type { Database } from './database/open.ts';
import type { Role } from './database/tables.ts';
import type { FileStore } from './files/file-store.ts';

/** Who acts: an accountant, a reviewer of one district, a training provider, or an office that reads the figures. */
export type Account = { readonly id: string; readonly name: string; readonly note: string } & (
  | { readonly role: 'person'; readonly personId: string }
  | { readonly role: 'reviewer'; readonly authority: string }
  | { readonly role: 'provider'; readonly providerId: string }
  | { readonly role: 'authority'; readonly authority: string }
);

export type AccountOf<R extends Role> = Extract<Account, { role: R }>;

/** What the server needs from outside. Tests pass their own database, folder and clock. */
export interface Services {
  readonly db: Database;
  readonly files: FileStore;
  readonly now: () => Date;
  /** Writes one line for each request and for each fault. Lines never contain personal data. */
  readonly log: (line: string) => void;
  /** Gives each account a share of the connections to the database. */
  readonly inTurn: InTurn;
  /** The accounts that anybody may sign in as without a password; `undefined` unless this is the demo. */
  readonly demoAccounts: readonly string[] | undefined;
}

/** What a handler works with. In a write, `db` is the transaction of the call, and every query must go through it. */
export interface Work {
  readonly db: Database;
  readonly files: FileStore;
  readonly account: Account;
  readonly now: Date;
}

/** The work of somebody who is signed in with one role. */
export type WorkOf<R extends Role> = Work & { readonly account: AccountOf<R> };

/** The work of a public call, which has no account. */
export type PublicWork = Omit<Work, 'account'>;

/** What Hono carries along with a request. */
export interface PortalEnv {
  Variables: {
    requestId: string;
    isDemo: boolean;
    /** Who is signed in to the portal. It is set when a page has looked it up. */
    account: Account | undefined;
  };
}
