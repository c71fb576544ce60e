import * as z from 'zod/mini';
import { application, applicationStatuses, applicationSummary, remark } from './applications.ts';
import { attachment } from './attachments.ts';
import { pageQuery, instant } from './primitives.ts';

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
});
export type ReviewCase = z.infer<typeof reviewCase>;

export const reviewQuery = z.strictObject({ ...pageQuery, status: z.optional(z.enum(applicationStatuses)) });

/** Approve, without remarks, or return with at least one. */
export const reviewDecision = z.strictObject({
  decision: z.enum(['approve', 'return']),
  remarks: z.optional(z.array(remark).check(z.maxLength(100))),
});
export type ReviewDecision = z.infer<typeof reviewDecision>;
