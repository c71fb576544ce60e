import type { Selectable } from 'kysely';
import type { Permission } from '@acct-kit/core/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { Account, AccountOf } from '../context.ts';
import type { Database } from '../database/open.ts';
import type { Role, Tables } from '../database/tables.ts';

/** The permissions that a token may list, by role. */
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

/** Finds the accounts with these ids, in the order in which they are offered. */
export async function findAccounts(db: Database, ids: readonly string[]): Promise<Account[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('accounts').selectAll().where('id', 'in', ids).orderBy('position').execute();
  return rows.map(toAccount);
}

export async function findAccount(db: Database, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

/** Narrows an account to these roles. @throws ProblemError `forbidden` for any other role */
export function requireRole<R extends Role>(account: Account, ...roles: R[]): AccountOf<R> {
  if (!(roles as Role[]).includes(account.role)) throw new ProblemError('forbidden');
  return account as AccountOf<R>;
}
