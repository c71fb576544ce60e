import { sql } from 'kysely';
import type { CreditCategory, CreditStatus, CreditUnit } from '@acct-kit/core/contract';
import { comparable } from '@acct-kit/core/credits';
import { json, type Database } from '../../database/open.ts';

/** A record to insert, in the order in which the provider sent it. */
export interface NewRecord {
  readonly position: number;
  readonly id: string;
  readonly personId: string;
  readonly year: number;
  readonly category: CreditCategory;
  readonly part: string | undefined;
  readonly hundredths: number;
  readonly unit: CreditUnit | undefined;
  readonly title: string;
  readonly course: string | undefined;
  readonly completedOn: string;
  readonly status: CreditStatus;
  readonly nameGiven: string | undefined;
  readonly occasion: string;
  readonly comparableTitle: string;
}

/** Two records of a person, provider, year and category are the same when this is: course number, or title and day. */
export const occasionOf = ({
  course,
  title,
  completedOn,
}: Pick<NewRecord, 'course' | 'title' | 'completedOn'>): string =>
  course === undefined ? `day ${completedOn} ${comparable(title)}` : `course ${comparable(course)}`;

/** The outcome for a record: inserted under its own id, or found under another one. */
export type Inserted = { readonly made: true } | { readonly made: false; readonly existing: Existing | undefined };

/** The record that exists already. */
export interface Existing {
  readonly id: string;
  readonly status: CreditStatus;
}

/**
 * Whether `existing` and `new` are the same record when only one of them has the number of the course. Then title and day
 * must agree.
 */
const isSameByTitle = sql`
  existing.completed_on = new."completedOn" and (existing.course is null) <> (new.course is null)
  and lower(regexp_replace(normalize(existing.title, NFKC), '\\s+', '', 'g')) = new."comparableTitle"`;

const stands = sql`existing.person_id = new."personId" and existing.year = new.year
  and existing.category = new.category and existing.status in ('pending', 'registered')`;

/**
 * Inserts the missing records in one statement. Of two equal records, here or from another server, the unique index takes
 * one. All chunks insert in the same order, so that two chunks cannot block each other.
 */
async function insertMissing(db: Database, providerId: string, now: Date, records: readonly NewRecord[]) {
  const { rows } = await sql<{ id: string }>`
    insert into credit_records (id, person_id, provider_id, year, category, part, hundredths, unit, title, course,
      completed_on, status, name_given, occasion, registered_at)
    select id, "personId", ${providerId}, year, category, part, hundredths, unit, title, course,
      "completedOn", status, "nameGiven", occasion, ${now}
    from jsonb_to_recordset(${json(records)}::jsonb) as new(position int, id text, "personId" text, year int,
      category text, part text, hundredths int, unit text, title text, course text, "completedOn" text, status text,
      "nameGiven" text, occasion text, "comparableTitle" text)
    where not exists (
      select from credit_records as existing
      where existing.provider_id = ${providerId} and ${stands} and ${isSameByTitle})
    order by "personId", year, category, occasion, position
    on conflict (person_id, provider_id, year, category, occasion) where status in ('pending', 'registered') do nothing
    returning id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** The existing records that are the same as these, by position. */
async function findExisting(db: Database, providerId: string, records: readonly NewRecord[]) {
  if (records.length === 0) return new Map<number, Existing>();
  const { rows } = await sql<Existing & { position: number }>`
    select new.position, existing.id, existing.status
    from jsonb_to_recordset(${json(records)}::jsonb) as new(position int, "personId" text, year int, category text,
      occasion text, course text, "completedOn" text, "comparableTitle" text)
    join credit_records as existing
      on existing.provider_id = ${providerId} and ${stands}
      and (existing.occasion = new.occasion or ${isSameByTitle})`.execute(db);
  return new Map(rows.map(({ position, ...existing }) => [position, existing]));
}

/** Registers held records whose names are now right. */
export async function confirmRecords(db: Database, now: Date, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('creditRecords')
    .set({ status: 'registered', decidedAt: now })
    .where('id', 'in', ids)
    .where('status', '=', 'pending')
    .execute();
}

/** Inserts the records that do not exist yet. @returns the outcome of each, by position */
export async function insertRecords(
  db: Database,
  providerId: string,
  now: Date,
  records: readonly NewRecord[],
): Promise<(record: NewRecord) => Inserted> {
  const made = records.length === 0 ? new Set<string>() : await insertMissing(db, providerId, now, records);
  const existing = await findExisting(
    db,
    providerId,
    records.filter(({ id }) => !made.has(id)),
  );
  return ({ id, position }) => (made.has(id) ? { made: true } : { made: false, existing: existing.get(position) });
}
