import type { Application, ApplicationEvent, ApplicationSummary, RecordDifference } from '@acct-kit/core/contract';
import { nextApplicationStatus } from '@acct-kit/core/workflow';
import type { CaseKind, CaseRow } from '../cases/case-kind.ts';
import { historiesOf } from '../cases/events.ts';
import type { Database } from '../database/open.ts';
import { chinaDay } from '../time.ts';

export type ApplicationRow = CaseRow<'applications'>;

/** The columns of a summary. Lists read no more, because a record is large. */
const summaryColumns = [
  'id',
  'number',
  'procedure',
  'region',
  'authority',
  'status',
  'version',
  'submittedAt',
  'waitingSince',
  'updatedAt',
] as const satisfies (keyof ApplicationRow)[];

export const applicationCases: CaseKind<'applications', ApplicationEvent> = {
  table: 'applications',
  eventTable: 'applicationEvents',
  fileTable: 'applicationAttachments',
  caseId: 'applicationId',
  region: 'region',
  authority: 'authority',
  reviewer: 'reviewer',
  hasRemarks: true,
  // The record itself says in which order its files come.
  hasFileOrder: false,
  listColumns: summaryColumns,
  nextStatus: ({ status, procedure }, event) => nextApplicationStatus(status, event, procedure),
};

export const toSummary = (row: Pick<ApplicationRow, (typeof summaryColumns)[number]>): ApplicationSummary => ({
  id: row.id,
  number: row.number,
  procedure: row.procedure,
  region: row.region,
  authority: row.authority,
  status: row.status,
  version: row.version,
  submittedAt: row.submittedAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** The members of an application that only some procedures have. */
const procedureMembers = (row: ApplicationRow): Partial<Application> => ({
  ...(row.changes === null ? {} : { changes: row.changes }),
  ...(row.baseVersion === null ? {} : { baseVersion: row.baseVersion }),
  ...(row.happenedOn === null ? {} : { happenedOn: row.happenedOn }),
  ...(row.deadline === null ? {} : { deadline: row.deadline, late: chinaDay(row.submittedAt) > row.deadline }),
  ...(row.transferId === null ? {} : { transferId: row.transferId }),
});

/** An application in full. */
export async function toApplication(db: Database, row: ApplicationRow): Promise<Application> {
  const histories = await historiesOf<ApplicationEvent>(db, applicationCases, [row.id]);
  return {
    ...toSummary(row),
    record: row.record,
    ...procedureMembers(row),
    remarks: row.remarks,
    history: histories.get(row.id) ?? [],
  };
}

/** The files that a change removes or replaces. The reviewer sees them beside the new ones. */
export const replacedFiles = ({ changes }: { readonly changes?: RecordDifference[] | null | undefined }): string[] =>
  (changes ?? []).flatMap(({ pointer, before, after }) =>
    pointer.startsWith('/attachments/')
      ? ((before ?? []) as string[]).filter((id) => !((after ?? []) as string[]).includes(id))
      : [],
  );
