import type { AttachmentKind, FieldError, TransferDraft, TransferReason } from '@acct-kit/core/contract';
import { isAnswerOf } from '@acct-kit/core/policy';
import { fieldError, ProblemError } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import type { DossierRow } from '../dossier-versions/store.ts';
import { checkProofs } from '../attachments/check-evidence.ts';
import { policyOf } from '../policies/policy-of.ts';

/**
 * The proofs that each reason needs: a document stamped by the new employer or authority; 居住证, 户口簿 or 房产证; a proof of
 * the school. Source: the operator guide of the national transfer platform.
 */
export const transferProofs: Readonly<Record<TransferReason, readonly AttachmentKind[]>> = {
  work: ['employmentProof'],
  household: ['residenceProof'],
  residence: ['residenceProof'],
  study: ['other'],
};

/** Checks that the place has its own policy, and that the district belongs to it and does not keep the dossier already. */
function checkPlace({ to }: TransferDraft, dossier: DossierRow, now: Date): FieldError[] {
  const policy = policyOf(to.region, now, '/to/region');
  if (policy.region !== to.region) return [fieldError('/to/region', 'region-without-policy')];
  if (!isAnswerOf(policy.codes['districts'] ?? [], to.authority))
    return [fieldError('/to/authority', 'district-unknown')];
  return to.authority === dossier.authority ? [fieldError('/to/authority', 'transfer-to-itself')] : [];
}

/** @throws ProblemError `invalid-request` with every field that is wrong */
export async function checkTransfer({ db, now }: Work, draft: TransferDraft, dossier: DossierRow): Promise<void> {
  const errors = [
    ...checkPlace(draft, dossier, now),
    ...(await checkProofs(db, { ...dossier, attachments: draft.attachments }, transferProofs[draft.reason])),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-request', errors);
}
