import { sql } from 'kysely';
import { json, type Database } from '../../database/open.ts';

export interface Document {
  readonly documentType: string;
  /** Normalised by the validators. */
  readonly documentNumber: string;
}

export interface Learner {
  readonly id: string;
  readonly name: string;
  /** The place whose rules hold for the person. */
  readonly region: string;
}

const keyOf = ({ documentType, documentNumber }: Document): string => `${documentType} ${documentNumber}`;

/** Looks all these people up in one query. @returns a function that finds one of them */
export async function findLearners(
  db: Database,
  documents: readonly Document[],
): Promise<(document: Document) => Learner | undefined> {
  // `limit 1` changes no row, since a document is unique. It keeps PostgreSQL, which cannot know how many are wanted, from
  // joining them with a scan of all people.
  const { rows } = await sql<Learner & Document>`
    select found.*
    from jsonb_to_recordset(${json(documents)}::jsonb) as wanted("documentType" text, "documentNumber" text)
    cross join lateral (
      select id, name, region, document_type, document_number from people
      where document_number = wanted."documentNumber" and document_type = wanted."documentType"
      limit 1) as found`.execute(db);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  return (document) => known.get(keyOf(document));
}
