import { sql } from 'kysely';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import { accounts, onlineSchool, provider } from './accounts.ts';
import { seedApplications } from './applications.ts';
import { seedCourses } from './courses.ts';
import { seedCredits } from './credits.ts';
import { seedDeclarations } from './declarations.ts';
import { seedEmployers } from './employers.ts';
import { seedId } from './ids.ts';
import { people } from './people.ts';
import { seedRegister } from './register.ts';
import { seedTransfers } from './transfers.ts';

/** The lock that lets only one of several servers seed an empty database. */
const seedLock = 20261121;

async function seedAccounts(db: Database, now: Date): Promise<void> {
  const rows = people.map(({ key, name, documentNumber }) => ({
    id: seedId(`person ${key}`),
    name,
    documentType: 'resident-id',
    documentNumber,
    region: '110000',
    createdAt: now,
  }));
  await db.insertInto('people').values(rows).execute();
  await db.insertInto('providers').values([provider, onlineSchool]).execute();
  await db
    .insertInto('accounts')
    .values(accounts.map((account, position) => ({ ...account, position })))
    .execute();
}

/** Fills an empty database with the demo's people, files, applications and credits, in one transaction. */
export async function seed({ db, files, now }: Omit<Work, 'account'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(trx);
    const any = await trx.selectFrom('accounts').select('id').limit(1).executeTakeFirst();
    if (any !== undefined) return;
    await seedAccounts(trx, now);
    await seedEmployers(trx);
    const work = { db: trx, files, now };
    await seedApplications(work);
    await seedTransfers(work);
    await seedCredits(work);
    await seedCourses(work);
    await seedDeclarations(work);
    await seedRegister(work);
  });
}
