import type { Work } from '../context.ts';
import { transferReviews } from '../transfers/review-handlers.ts';
import { transfers } from '../transfers/handlers.ts';
import { findAccount } from '../auth/accounts.ts';
import { daysBefore } from './applications.ts';
import { seedId } from './ids.ts';
import { luoNa } from './people.ts';

/** A transfer from Chaoyang to Jinan that waits for the destination, made by the same calls as real ones. */
export async function seedTransfers(work: Omit<Work, 'account'>): Promise<void> {
  const person = await findAccount(work.db, seedId(`account ${luoNa.key}`));
  const reviewer = await findAccount(work.db, seedId('reviewer 110105'));
  if (person === undefined || reviewer === undefined) throw new Error('the demo accounts are missing');
  const proofs = await work.db
    .selectFrom('attachments')
    .select('id')
    .where('personId', '=', seedId(`person ${luoNa.key}`))
    .where('kind', '=', 'employmentProof')
    .execute();
  const { id, version } = await transfers.submit(
    { ...work, account: person, now: daysBefore(work.now, 6) },
    {
      params: {},
      body: {
        to: { region: '370000', authority: '370102' },
        reason: 'work',
        attachments: proofs.map((proof) => proof.id),
      },
    },
  );
  await transferReviews.decide(
    { ...work, account: reviewer, now: daysBefore(work.now, 2) },
    { params: { transferId: id }, version, body: { decision: 'confirm-out' } },
  );
}
