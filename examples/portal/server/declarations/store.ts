import type { CreditDeclaration, DeclarationEvent } from '@acct-kit/core/contract';
import { formatCredits } from '@acct-kit/core/credits';
import { nextDeclarationStatus } from '@acct-kit/core/workflow';
import type { CaseKind, CaseRow } from '../cases/case-kind.ts';
import { historiesOf } from '../cases/events.ts';
import { fileIdsOf } from '../cases/files.ts';
import type { Database } from '../database/open.ts';

export type DeclarationRow = CaseRow<'creditDeclarations'>;

export const declarationCases: CaseKind<'creditDeclarations', DeclarationEvent> = {
  table: 'creditDeclarations',
  eventTable: 'declarationEvents',
  fileTable: 'declarationAttachments',
  caseId: 'declarationId',
  region: 'region',
  authority: 'authority',
  reviewer: 'reviewer',
  hasRemarks: true,
  hasFileOrder: true,
  nextStatus: ({ status }, event) => nextDeclarationStatus(status, event),
};

/** The credit records that came of these declarations, by the ids of the declarations. */
async function recordsOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string | null, string>> {
  const rows = await db
    .selectFrom('creditRecords')
    .select(['id', 'declarationId'])
    .where('declarationId', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, declarationId }) => [declarationId, id]));
}

/** Declarations as the contract has them. */
export async function toDeclarations(db: Database, rows: readonly DeclarationRow[]): Promise<CreditDeclaration[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const histories = await historiesOf<DeclarationEvent>(db, declarationCases, ids);
  const files = await fileIdsOf(db, declarationCases, ids);
  const records = await recordsOf(db, ids);
  return rows.map((row) => {
    const recordId = row.status === 'approved' ? records.get(row.id) : undefined;
    return {
      id: row.id,
      year: row.year,
      kind: row.kind,
      region: row.region,
      answers: row.answers,
      attachments: files.get(row.id) ?? [],
      authority: row.authority,
      status: row.status,
      version: row.version,
      ...(row.hundredths === null ? {} : { credits: formatCredits(row.hundredths) }),
      ...(recordId === undefined ? {} : { recordId }),
      remarks: row.remarks,
      history: histories.get(row.id) ?? [],
      submittedAt: row.submittedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

export async function toDeclaration(db: Database, row: DeclarationRow): Promise<CreditDeclaration> {
  const [declaration] = await toDeclarations(db, [row]);
  return declaration!;
}
