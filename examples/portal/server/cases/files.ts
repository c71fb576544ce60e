import type { Attachment } from '@acct-kit/core/contract';
import { toAttachment } from '../attachments/store.ts';
import type { Database } from '../database/open.ts';
import { as, sharedTables, type CaseStorage, type CaseTable } from './case-kind.ts';

type FileStorage = Pick<CaseStorage<CaseTable>, 'fileTable' | 'caseId' | 'hasFileOrder'>;

/** Replaces the files of a case by those that it names now. */
export async function linkFiles(
  db: Database,
  { fileTable, caseId, hasFileOrder }: FileStorage,
  id: string,
  attachmentIds: readonly string[],
): Promise<void> {
  await sharedTables(db)
    .deleteFrom(fileTable as 'files')
    .where(caseId, '=', id)
    .execute();
  const rows = [...new Set(attachmentIds)].map((attachmentId, position) => ({
    [caseId]: id,
    attachmentId,
    ...(hasFileOrder ? { position } : {}),
  }));
  if (rows.length === 0) return;
  await db.insertInto(fileTable).values(rows).execute();
}

/** The ids of the files of these cases, by the ids of the cases and in the order in which they were named. */
export async function fileIdsOf(
  db: Database,
  { fileTable, caseId, hasFileOrder }: FileStorage,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await sharedTables(db)
    .selectFrom(as(fileTable, 'files'))
    .select([`${caseId} as caseId`, 'attachmentId'])
    .where(caseId, 'in', ids)
    .$if(hasFileOrder, (qb) => qb.orderBy('position'))
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.caseId)].map(([id, group]) => [id, group.map((row) => row.attachmentId)]),
  );
}

/** The files of a case, in the order in which they were named where the file table keeps it. */
export async function attachmentsOf(
  db: Database,
  { fileTable, caseId, hasFileOrder }: FileStorage,
  id: string,
): Promise<Attachment[]> {
  const rows = await sharedTables(db)
    .selectFrom('attachments')
    .innerJoin(as(fileTable, 'files'), 'files.attachmentId', 'attachments.id')
    .selectAll('attachments')
    .where(`files.${caseId}`, '=', id)
    .$if(hasFileOrder, (qb) => qb.orderBy('files.position'))
    .execute();
  return rows.map(toAttachment);
}
