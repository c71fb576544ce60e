import * as z from 'zod/mini';
import { attachment } from './attachments.ts';
import { day, id, instant, pageQuery, regionCode, text } from './primitives.ts';
import { collectionRecord } from './record.ts';

/**
 * 待调出地受理, 调出地审核中, 调出地未通过, 待调入地接收, 调出地已撤回, 调入地审核中, 调入地未接收, 已完成, 已取消, 已过期.
 * `workflow/transfer.ts` defines which event moves a transfer from one status to another.
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

/** The person's tie to the place of destination: the person works, is registered, lives or studies there. */
export const transferReasons = ['work', 'household', 'residence', 'study'] as const;
export type TransferReason = (typeof transferReasons)[number];

/** The place whose policy applies, and the district whose finance bureau keeps the dossier. */
const place = z.strictObject({ region: regionCode, authority: regionCode });

/** One event in the history: who did what, and when. A rejection and a take-back by the origin have a `reason`. */
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

/** A person's request for a transfer. It goes to the place that keeps the dossier. */
export const transferDraft = z.strictObject(draftShape);
export type TransferDraft = z.infer<typeof transferDraft>;

/** The transfer of a dossier (调转) from one place to another. */
export const transfer = z.strictObject({
  id,
  /** The case number that people use, `110105-20261121-000001`: authority of origin, day, running number. */
  number: z.string(),
  from: place,
  ...draftShape,
  status: z.enum(transferStatuses),
  version: z.int(),
  /** After the origin has confirmed: the last day to apply at the destination, if there is such a limit. */
  expiresOn: z.optional(day),
  /** The application that the person submitted at the destination. */
  applicationId: z.optional(id),
  history: z.array(transferEvent),
  submittedAt: instant,
  updatedAt: instant,
});
export type Transfer = z.infer<typeof transfer>;

/** An entry in the review queue of the place of origin. `dueAt` is when the review period that the policy sets ends. */
export const transferEntry = z.strictObject({ transfer, personName: z.string(), dueAt: instant });
export type TransferEntry = z.infer<typeof transferEntry>;

/** A transfer with the record of the dossier and the proofs, as a reviewer of the place of origin sees it. */
export const transferCase = z.strictObject({
  transfer,
  personName: z.string(),
  dueAt: instant,
  record: collectionRecord,
  attachments: z.array(attachment),
});
export type TransferCase = z.infer<typeof transferCase>;

export const transferQuery = z.strictObject({ ...pageQuery, status: z.optional(z.enum(transferStatuses)) });

/**
 * The decision of the place of origin: take up a transfer, confirm it, reject it with a reason, or take back the
 * confirmation with a reason.
 */
export const transferDecision = z.strictObject({
  decision: z.enum(['take-up', 'confirm-out', 'reject-out', 'take-back']),
  reason: z.optional(text(500)),
});
export type TransferDecision = z.infer<typeof transferDecision>;
