import type { Selectable } from 'kysely';
import type { Permission } from '@acct-kit/core/contract';
import { Refusal } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';
import type { Role, Tables } from '../database/tables.ts';

/** Who acts: an accountant, a reviewer of one district, a training provider, or an office that needs the figures. */
export type Account = { readonly id: string; readonly name: string; readonly note: string } & (
  | { readonly role: 'person'; readonly personId: string }
  | { readonly role: 'reviewer'; readonly authority: string }
  | { readonly role: 'provider'; readonly providerId: string }
  | { readonly role: 'authority'; readonly authority: string }
);

export type AccountOf<R extends Role> = Extract<Account, { role: R }>;

/** What each role may ever be permitted; a token lists some of these. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  person: [
    'people:read',
    'dossier:read',
    'applications:read',
    'applications:write',
    'transfers:read',
    'transfers:write',
    'attachments:read',
    'attachments:write',
    'credits:read',
    'courses:read',
    'declarations:read',
    'declarations:write',
    'proofs:read',
    'proofs:write',
  ],
  reviewer: ['attachments:read', 'reviews:read', 'reviews:write', 'statistics:read'],
  provider: ['credits:read', 'credits:write', 'courses:read', 'courses:write'],
  authority: ['statistics:read'],
};

export function toAccount(row: Selectable<Tables['accounts']>): Account {
  const { id, name, note, role } = row;
  if (row.personId !== null) return { id, name, note, role: 'person', personId: row.personId };
  if (row.providerId !== null) return { id, name, note, role: 'provider', providerId: row.providerId };
  return { id, name, note, role: role === 'reviewer' ? role : 'authority', authority: row.authority ?? '' };
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

/** The account, if it has one of these roles. */
export function requireRole<R extends Role>(account: Account, ...roles: R[]): AccountOf<R> {
  if (!(roles as Role[]).includes(account.role)) throw new Refusal('forbidden');
  return account as AccountOf<R>;
}
