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

/** An entry of the queue. `dueAt` is the end of the service level that the policy sets. */
export const reviewEntry = z.strictObject({
  application: applicationSummary,
  personName: z.string(),
  dueAt: instant,
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** A case: the application and the material beside it. */
export const reviewCase = z.strictObject({
  application,
  personName: z.string(),
  dueAt: instant,
  attachments: z.array(attachment),
  /** What a transfer in belongs to. */
  transfer: z.optional(transfer),
});
export type ReviewCase = z.infer<typeof reviewCase>;

export const reviewQuery = z.strictObject({
  ...pageQuery,
  status: z.optional(z.enum(applicationStatuses)),
  procedure: z.optional(z.enum(procedures)),
});

/** Approve, without remarks; return with at least one; or reject a transfer in, with a reason. */
export const reviewDecision = z.strictObject({
  decision: z.enum(['approve', 'return', 'reject']),
  remarks: z.optional(z.array(remark).check(z.maxLength(maxRemarks))),
  reason: z.optional(text(500)),
});
export type ReviewDecision = z.infer<typeof reviewDecision>;
