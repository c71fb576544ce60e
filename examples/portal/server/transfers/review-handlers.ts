import type { TransferCase, TransferDecision } from '@acct-kit/core/contract';
import { requireReason } from '../cases/check-decision.ts';
import { expireTransfers } from '../cases/expire-transfers.ts';
import { districtCase } from '../cases/find.ts';
import { districtCases } from '../cases/lists.ts';
import { moveCase } from '../cases/move.ts';
import { reviewFactsOf } from '../cases/review-case.ts';
import type { Database } from '../database/open.ts';
import type { Handlers } from '../http/handler.ts';
import { policyOf } from '../policies/policy-of.ts';
import { chinaDay, daysAfter } from '../time.ts';
import { toTransfer, toTransfers, transferCases, type TransferRow } from './store.ts';

/** The newest version of the dossier that the district itself has kept. It must not see what a later keeper adds. */
async function keptRecord(db: Database, { personId, fromAuthority }: TransferRow) {
  const { record } = await db
    .selectFrom('dossierVersions')
    .select('record')
    .where('personId', '=', personId)
    .where('authority', '=', fromAuthority)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return record;
}

const toCase = async (db: Database, row: TransferRow): Promise<TransferCase> => ({
  transfer: await toTransfer(db, row),
  ...(await reviewFactsOf(db, transferCases, row)),
  record: await keptRecord(db, row),
});

/** The decisions that must say why. */
const needsReason: readonly TransferDecision['decision'][] = ['reject-out', 'take-back'];

/** The last day on which the person can apply at the destination, where the place of origin sets one. */
function lastDay({ fromRegion }: TransferRow, decision: TransferDecision['decision'], now: Date) {
  const days = decision === 'confirm-out' ? policyOf(fromRegion, now).transferDays?.value : undefined;
  return days === undefined ? {} : { expiresOn: daysAfter(chinaDay(now), days) };
}

export const transferReviews: Handlers<'transferReviews'> = {
  async list(work, { query }) {
    await expireTransfers(work.db, work.now);
    const { items, ...page } = await districtCases(work, transferCases, query, query);
    const found = await toTransfers(
      work.db,
      items.map(({ row }) => row),
    );
    return { ...page, items: items.map(({ row: _, ...entry }, index) => ({ transfer: found[index]!, ...entry })) };
  },

  async get(work, { params }) {
    await expireTransfers(work.db, work.now);
    return toCase(work.db, await districtCase(work, transferCases, params.transferId));
  },

  async decide(work, { params, version, body: { decision, reason } }) {
    await expireTransfers(work.db, work.now);
    const row = await districtCase(work, transferCases, params.transferId, version);
    if (needsReason.includes(decision)) requireReason(reason);
    const set = lastDay(row, decision, work.now);
    return toCase(work.db, await moveCase(work, transferCases, row, decision, { reason, set }));
  },
};
