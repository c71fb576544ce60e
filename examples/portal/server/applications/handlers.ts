import { requireRole } from '../auth/accounts.ts';
import { nextCaseNumber } from '../cases/case-number.ts';
import { recordEvent } from '../cases/events.ts';
import { linkFiles } from '../cases/files.ts';
import { ownCase } from '../cases/find.ts';
import { ownCases } from '../cases/lists.ts';
import { moveCase, statusAfter } from '../cases/move.ts';
import { requireNoOpenCase } from '../cases/open-cases.ts';
import type { Work } from '../context.ts';
import { json } from '../database/open.ts';
import type { Handlers } from '../http/handler.ts';
import { newId } from '../ids.ts';
import { moveTransferOf } from '../transfers/store.ts';
import { attachmentIdsOf } from './check-record.ts';
import { prepare, type Prepared } from './prepare.ts';
import { applicationCases, replacedFiles, toApplication, toSummary, type ApplicationRow } from './store.ts';

/** The prepared parts as columns, the JSON ones as text. */
const toColumns = ({ record, changes, ...prepared }: Prepared) => ({
  ...prepared,
  record: json(record),
  changes: changes === null ? null : json(changes),
});

/** The files of the record, then those that it replaces. */
const filesOf = (prepared: Prepared): string[] => [...attachmentIdsOf(prepared.record), ...replacedFiles(prepared)];

/** Prepares a corrected application. Procedure, place and what it starts from stay those of the first submission. */
const prepareAgain = (
  work: Work,
  { personId, procedure, region, baseVersion, transferId }: ApplicationRow,
  revision: Partial<Parameters<typeof prepare>[2]>,
): Promise<Prepared> =>
  prepare(work, personId, {
    procedure,
    region,
    ...(procedure === 'change' && baseVersion !== null ? { baseVersion } : {}),
    ...(transferId === null ? {} : { transferId }),
    ...revision,
  });

export const applications: Handlers<'applications'> = {
  async list(work, { query }) {
    const { items, ...page } = await ownCases(work, applicationCases, query);
    return { ...page, items: items.map(toSummary) };
  },

  async get(work, { params }) {
    return toApplication(work.db, await ownCase(work, applicationCases, params.applicationId));
  },

  async submit(work, { body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const { procedure, region, transferId } = body;
    await requireNoOpenCase(work, personId, procedure);
    const prepared = await prepare(work, personId, body);
    const row = await db
      .insertInto('applications')
      .values({
        ...toColumns(prepared),
        id: newId(),
        number: await nextCaseNumber(db, prepared.authority, now),
        personId,
        procedure,
        region,
        transferId: transferId ?? null,
        status: 'submitted',
        version: 1,
        remarks: json([]),
        submittedAt: now,
        waitingSince: now,
        updatedAt: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await linkFiles(db, applicationCases, row.id, filesOf(prepared));
    await recordEvent(work, applicationCases, row.id, 'submit');
    await moveTransferOf(work, row, 'apply-in', { actor: 'person' });
    return toApplication(db, row);
  },

  async resubmit(work, { params, version, body }) {
    const { db, now } = work;
    const row = await ownCase(work, applicationCases, params.applicationId, version);
    statusAfter(applicationCases, row, 'resubmit');
    const prepared = await prepareAgain(work, row, body);
    const set = { ...toColumns(prepared), waitingSince: now };
    const moved = await moveCase(work, applicationCases, row, 'resubmit', { set });
    await linkFiles(db, applicationCases, row.id, filesOf(prepared));
    return toApplication(db, moved);
  },

  async withdraw(work, { params, version }) {
    const row = await ownCase(work, applicationCases, params.applicationId, version);
    const moved = await moveCase(work, applicationCases, row, 'withdraw');
    await moveTransferOf(work, row, 'withdraw-in', { actor: 'person' });
    return toApplication(work.db, moved);
  },
};
