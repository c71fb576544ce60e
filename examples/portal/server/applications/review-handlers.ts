import type { CollectionRecord, ReviewCase } from '@acct-kit/core/contract';
import { describeRecord, type Policy } from '@acct-kit/core/policy';
import { checkRemarks, requireReason } from '../cases/check-decision.ts';
import { districtCase } from '../cases/find.ts';
import { districtCases } from '../cases/lists.ts';
import { moveCase, statusAfter } from '../cases/move.ts';
import { reviewFactsOf } from '../cases/review-case.ts';
import type { Database } from '../database/open.ts';
import { writeVersion } from '../dossier-versions/store.ts';
import type { Handlers } from '../http/handler.ts';
import { policyOf } from '../policies/policy-of.ts';
import { findTransfer, moveTransferOf } from '../transfers/store.ts';
import { attachmentIdsOf } from './check-record.ts';
import { applicationCases, replacedFiles, toApplication, toSummary, type ApplicationRow } from './store.ts';

async function toCase(db: Database, row: ApplicationRow): Promise<ReviewCase> {
  const { attachments, ...facts } = await reviewFactsOf(db, applicationCases, row);
  const order = [...attachmentIdsOf(row.record), ...replacedFiles(row)];
  return {
    application: await toApplication(db, row),
    ...facts,
    attachments: attachments.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id)),
    ...(row.transferId === null ? {} : { transfer: await findTransfer(db, row.transferId) }),
  };
}

/** Everything that the form asks of this record. A remark can be put on each of it. */
function remarkablePointers(policy: Policy, record: CollectionRecord): string[] {
  const groups = describeRecord(policy, record).flatMap((section) => section.groups);
  return groups.flatMap((group) => [group.pointer, ...group.rows.map(({ pointer }) => pointer)]);
}

/** What the destination's decision does to the transfer that the application belongs to. */
const transferEvents = { approve: 'complete', reject: 'reject-in', return: undefined } as const;

export const reviews: Handlers<'reviews'> = {
  async list(work, { query }) {
    const { items, ...page } = await districtCases(work, applicationCases, query, query);
    return { ...page, items: items.map(({ row, ...entry }) => ({ application: toSummary(row), ...entry })) };
  },

  async get(work, { params }) {
    return toCase(work.db, await districtCase(work, applicationCases, params.applicationId));
  },

  async decide(work, { params, version, body: { decision, remarks = [], reason } }) {
    const { db, now } = work;
    const row = await districtCase(work, applicationCases, params.applicationId, version);
    statusAfter(applicationCases, row, decision);
    if (decision === 'reject') requireReason(reason);
    checkRemarks(decision, remarks, remarkablePointers(policyOf(row.region, now), row.record));
    const moved = await moveCase(work, applicationCases, row, decision, { remarks, reason });
    if (decision === 'approve') await writeVersion(db, row, now);
    const event = transferEvents[decision];
    if (event !== undefined) await moveTransferOf(work, row, event, { actor: 'destination', reason });
    return toCase(db, moved);
  },
};
