import type { Selectable } from 'kysely';
import type {
  Application,
  ApplicationEvent,
  ApplicationStatus,
  ApplicationSummary,
  Procedure,
  RecordDifference,
  Remark,
} from '@acct-kit/core/contract';
import { nextApplicationStatus } from '@acct-kit/core/workflow';
import { Refusal } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import { json, type Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { chinaDay } from '../time.ts';

export type ApplicationRow = Selectable<Tables['applications']>;

/** What a list needs of an application. */
export const summaryColumns = [
  'applications.id',
  'applications.number',
  'applications.procedure',
  'applications.region',
  'applications.authority',
  'applications.status',
  'applications.version',
  'applications.submittedAt',
  'applications.waitingSince',
  'applications.updatedAt',
] as const;

type SummaryColumn = (typeof summaryColumns)[number] extends `applications.${infer Name}` ? Name : never;

export const toSummary = (row: Pick<ApplicationRow, SummaryColumn>): ApplicationSummary => ({
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

async function historyOf(db: Database, applicationId: string): Promise<ApplicationEvent[]> {
  const rows = await db
    .selectFrom('applicationEvents')
    .select(['at', 'event', 'actor', 'remarks', 'reason'])
    .where('applicationId', '=', applicationId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ at, reason, ...row }) => ({
    at: at.toISOString(),
    ...row,
    ...(reason === null ? {} : { reason }),
  }));
}

/** What a row says of a change, as far as it says anything. */
const changeOf = (row: ApplicationRow): Partial<Application> => ({
  ...(row.changes === null ? {} : { changes: row.changes }),
  ...(row.baseVersion === null ? {} : { baseVersion: row.baseVersion }),
  ...(row.happenedOn === null ? {} : { happenedOn: row.happenedOn }),
  ...(row.deadline === null ? {} : { deadline: row.deadline, late: chinaDay(row.submittedAt) > row.deadline }),
  ...(row.transferId === null ? {} : { transferId: row.transferId }),
});

/** An application in full. */
export const toApplication = async (db: Database, row: ApplicationRow): Promise<Application> => ({
  ...toSummary(row),
  record: row.record,
  ...changeOf(row),
  remarks: row.remarks,
  history: await historyOf(db, row.id),
});

/**
 * The status that an event leads to.
 * @throws Refusal `state-conflict` where it leads nowhere
 */
export function statusAfter(
  procedure: Procedure,
  status: ApplicationStatus | undefined,
  event: ApplicationEvent['event'],
): ApplicationStatus {
  const next = nextApplicationStatus(status, event, procedure);
  if (next === undefined) throw new Refusal('state-conflict');
  return next;
}

/** @throws Refusal `version-mismatch` when somebody has changed it since */
export function requireVersion(row: { readonly version: number }, version: number): void {
  if (row.version !== version) throw new Refusal('version-mismatch', undefined, { ETag: `"${row.version}"` });
}

/** Adds to the history; nothing is ever taken from it. */
export async function addEvent(
  { db, account, now }: Work,
  applicationId: string,
  event: ApplicationEvent['event'],
  { remarks = [], reason }: { remarks?: Remark[] | undefined; reason?: string | undefined } = {},
): Promise<void> {
  await db
    .insertInto('applicationEvents')
    .values({
      applicationId,
      accountId: account.id,
      at: now,
      event,
      actor: account.role === 'person' ? 'person' : 'reviewer',
      remarks: json(remarks),
      reason: reason ?? null,
    })
    .execute();
}

/** The files that a change takes out or replaces: the reviewer sees them beside the new ones. */
export const replacedFiles = ({ changes }: { readonly changes?: RecordDifference[] | null | undefined }): string[] =>
  (changes ?? []).flatMap(({ pointer, before, after }) =>
    pointer.startsWith('/attachments/')
      ? ((before ?? []) as string[]).filter((id) => !((after ?? []) as string[]).includes(id))
      : [],
  );

/** Makes an application's files those that its record names now. */
export async function linkAttachments(db: Database, applicationId: string, attachmentIds: string[]): Promise<void> {
  await db.deleteFrom('applicationAttachments').where('applicationId', '=', applicationId).execute();
  if (attachmentIds.length === 0) return;
  await db
    .insertInto('applicationAttachments')
    .values(attachmentIds.map((attachmentId) => ({ applicationId, attachmentId })))
    .execute();
}
