import * as z from 'zod/mini';
import { attachment } from './attachments.ts';
import { day, id, instant, pageQuery, regionCode, text } from './primitives.ts';
import { collectionRecord } from './record.ts';

/**
 * 待调出地受理, 调出地审核中, 调出地未通过, 待调入地接收, 调出地已撤回, 调入地审核中, 调入地未接收, 已完成, 已取消, 已过期. What leads from one to
 * another is in `workflow/transfer.ts`.
 */
export const transferStatuses = [
  'submitted',
  'origin-reviewing',
  'origin-rejected',
  'out-confirmed',
  'withdrawn-by-origin',
  'destination-reviewing',
  'destination-rejected',
  'completed',
  'cancelled',
  'expired',
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** What ties a person to the place that the dossier goes to: works, is registered, lives or studies there. */
export const transferReasons = ['work', 'household', 'residence', 'study'] as const;
export type TransferReason = (typeof transferReasons)[number];

/** The place whose policy applies, and the district whose finance bureau keeps the dossier. */
const place = z.strictObject({ region: regionCode, authority: regionCode });

/** Who did what. A refusal, and what the origin takes back, says why. */
export const transferEvent = z.strictObject({
  at: instant,
  event: z.enum([
    'submit',
    'take-up',
    'confirm-out',
    'reject-out',
    'take-back',
    'apply-in',
    'withdraw-in',
    'reject-in',
    'complete',
    'cancel',
    'expire',
  ]),
  actor: z.enum(['person', 'origin', 'destination', 'deadline']),
  reason: z.optional(text(500)),
});
export type TransferEvent = z.infer<typeof transferEvent>;

const draftShape = {
  to: place,
  reason: z.enum(transferReasons),
  note: z.optional(text(500)),
  /** The proofs, as attachment ids. */
  attachments: z.array(id).check(z.maxLength(20)),
};

/** What a person applies for at the place that keeps the dossier. */
export const transferDraft = z.strictObject(draftShape);
export type TransferDraft = z.infer<typeof transferDraft>;

/** The transfer of a dossier (调转) from one place to another. */
export const transfer = z.strictObject({
  id,
  /** The number that a person quotes, `110105-20261121-000001`: authority of origin, day, running number. */
  number: z.string(),
  from: place,
  ...draftShape,
  status: z.enum(transferStatuses),
  version: z.int(),
  /** Once the origin has confirmed: the last day on which the person can dossier at the destination, where there is one. */
  expiresOn: z.optional(day),
  /** The application with which the person files at the destination. */
  applicationId: z.optional(id),
  history: z.array(transferEvent),
  submittedAt: instant,
  updatedAt: instant,
});
export type Transfer = z.infer<typeof transfer>;

/** An entry of the queue of the place of origin. `dueAt` is the end of the service level that the policy sets. */
export const transferEntry = z.strictObject({ transfer, personName: z.string(), dueAt: instant });
export type TransferEntry = z.infer<typeof transferEntry>;

/** A transfer with the dossier that is to move, and the proofs. */
export const transferCase = z.strictObject({
  transfer,
  personName: z.string(),
  dueAt: instant,
  record: collectionRecord,
  attachments: z.array(attachment),
});
export type TransferCase = z.infer<typeof transferCase>;

export const transferQuery = z.strictObject({ ...pageQuery, status: z.optional(z.enum(transferStatuses)) });

/** The origin takes a transfer up, confirms it, rejects it with a reason, or takes a confirmed one back with a reason. */
export const transferDecision = z.strictObject({
  decision: z.enum(['take-up', 'confirm-out', 'reject-out', 'take-back']),
  reason: z.optional(text(500)),
});
export type TransferDecision = z.infer<typeof transferDecision>;
