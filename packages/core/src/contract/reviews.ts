import * as z from 'zod/mini';
import {
  application,
  applicationStatuses,
  applicationSummary,
  maxRemarks,
  procedures,
  remark,
} from './applications.ts';
import { attachment } from './attachments.ts';
import { instant, pageQuery, text } from './primitives.ts';
import { transfer } from './transfers.ts';

/** An entry in the review queue. `dueAt` is when the review period that the policy sets ends. */
export const reviewEntry = z.strictObject({
  application: applicationSummary,
  personName: z.string(),
  dueAt: instant,
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** An application with the material that a reviewer needs to decide. */
export const reviewCase = z.strictObject({
  application,
  personName: z.string(),
  dueAt: instant,
  attachments: z.array(attachment),
  /** Only for a transfer in: the transfer that the application belongs to. */
  transfer: z.optional(transfer),
});
export type ReviewCase = z.infer<typeof reviewCase>;

export const reviewQuery = z.strictObject({
  ...pageQuery,
  status: z.optional(z.enum(applicationStatuses)),
  procedure: z.optional(z.enum(procedures)),
});

/**
 * The decision of a reviewer: approve without remarks, return with at least one remark, or reject with a reason. Only a
 * transfer in can be rejected.
 */
export const reviewDecision = z.strictObject({
  decision: z.enum(['approve', 'return', 'reject']),
  remarks: z.optional(z.array(remark).check(z.maxLength(maxRemarks))),
  reason: z.optional(text(500)),
});
export type ReviewDecision = z.infer<typeof reviewDecision>;
