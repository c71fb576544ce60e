import type { Attachment } from '@acct-kit/core/contract';
import type { Database } from '../database/open.ts';
import type { CaseRow, CaseStorage, CaseTable } from './case-kind.ts';
import { dueAt } from './due.ts';
import { attachmentsOf } from './files.ts';

/** What a reviewer sees of every kind of case, beside the case itself. */
export interface ReviewFacts {
  readonly personName: string;
  readonly dueAt: string;
  readonly attachments: Attachment[];
}

export async function reviewFactsOf<T extends CaseTable>(
  db: Database,
  storage: CaseStorage<T>,
  row: CaseRow<T>,
): Promise<ReviewFacts> {
  const { id, personId, waitingSince } = row;
  const { name } = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  const region = (row as unknown as Record<CaseStorage<T>['region'], string>)[storage.region];
  return { personName: name, dueAt: dueAt(region, waitingSince), attachments: await attachmentsOf(db, storage, id) };
}
