import { sql } from 'kysely';
import type { CreditCategory, CreditStatus, CreditUnit } from '@acct-kit/core/contract';
import { json, type Database } from '../database/open.ts';

/** A record that is to be made, in the order in which the provider named it. */
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
}

/** What makes two records of a person, provider, year and category the same: the course number, else title and day. */
export const occasionOf = ({
  course,
  title,
  completedOn,
}: Pick<NewRecord, 'course' | 'title' | 'completedOn'>): string =>
  course === undefined ? `day ${completedOn} ${title}` : `course ${course}`;

/** What becomes of a record: made under its own id, or found under another. */
export type Inserted = { readonly made: true } | { readonly made: false; readonly existingId: string | undefined };

/**
 * Inserts what is not there yet, in one statement. Of two of the same, here or on another server, the unique index
 * takes one; all go in in the same order, so that two chunks wait for each other and never both at once.
 */
async function insertMissing(db: Database, providerId: string, now: Date, records: readonly NewRecord[]) {
  const { rows } = await sql<{ id: string }>`
    insert into credit_records (id, person_id, provider_id, year, category, part, hundredths, unit, title, course,
      completed_on, status, name_given, occasion, registered_at)
    select id, "personId", ${providerId}, year, category, part, hundredths, unit, title, course,
      "completedOn", status, "nameGiven", occasion, ${now}
    from jsonb_to_recordset(${json(records)}::jsonb) as new(position int, id text, "personId" text, year int,
      category text, part text, hundredths int, unit text, title text, course text, "completedOn" text, status text,
      "nameGiven" text, occasion text)
    order by "personId", year, category, occasion, position
    on conflict (person_id, provider_id, year, category, occasion) where status in ('pending', 'registered') do nothing
    returning id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** The ids of the records that stand in the way of these, by position. */
async function findExisting(db: Database, providerId: string, records: readonly NewRecord[]) {
  if (records.length === 0) return new Map<number, string>();
  const { rows } = await sql<{ position: number; id: string }>`
    select new.position, existing.id
    from jsonb_to_recordset(${json(records)}::jsonb) as new(position int, "personId" text, year int, category text,
      occasion text)
    join credit_records as existing
      on existing.person_id = new."personId" and existing.provider_id = ${providerId} and existing.year = new.year
      and existing.category = new.category and existing.occasion = new.occasion
      and existing.status in ('pending', 'registered')`.execute(db);
  return new Map(rows.map(({ position, id }) => [position, id]));
}

/** Makes the records that are not there yet. @returns what became of each, by position */
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
  return ({ id, position }) => (made.has(id) ? { made: true } : { made: false, existingId: existing.get(position) });
}
