import type { Selectable } from 'kysely';
import type { Permission } from '@acct-kit/core/contract';
import { Refusal } from '../api/refusal.ts';
import type { Database } from '../database/open.ts';
import type { Role, Tables } from '../database/tables.ts';

/** Who acts: an accountant, a reviewer of one district, or a training provider. */
export type Account = { readonly id: string; readonly name: string; readonly note: string } & (
  | { readonly role: 'person'; readonly personId: string }
  | { readonly role: 'reviewer'; readonly authority: string }
  | { readonly role: 'provider'; readonly providerId: string }
);

export type AccountOf<R extends Role> = Extract<Account, { role: R }>;

/** What each role may ever be permitted; a token lists some of these. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  person: [
    'people:read',
    'applications:read',
    'applications:write',
    'attachments:read',
    'attachments:write',
    'credits:read',
  ],
  reviewer: ['attachments:read', 'reviews:read', 'reviews:write'],
  provider: ['credits:write'],
};

export function toAccount(row: Selectable<Tables['accounts']>): Account {
  const { id, name, note } = row;
  if (row.personId !== null) return { id, name, note, role: 'person', personId: row.personId };
  if (row.authority !== null) return { id, name, note, role: 'reviewer', authority: row.authority };
  return { id, name, note, role: 'provider', providerId: row.providerId ?? '' };
}

/** The identities that one can sign in with in the demo, in their order. */
export async function listAccounts(db: Database): Promise<Account[]> {
  const rows = await db.selectFrom('accounts').selectAll().orderBy('position').execute();
  return rows.map(toAccount);
}

export async function findAccount(db: Database, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

/** The account, if it has this role. */
export function requireRole<R extends Role>(account: Account, role: R): AccountOf<R> {
  if (account.role !== role) throw new Refusal('forbidden');
  return account as AccountOf<R>;
}
