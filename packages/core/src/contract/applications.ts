import * as z from 'zod/mini';
import { id, instant, pointer, regionCode, text } from './primitives.ts';
import { collectionRecord } from './record.ts';

/** First collection (首次采集), change (信息变更), transfer in (调入). */
export const businessKinds = ['first', 'change', 'transfer-in'] as const;
export type Business = (typeof businessKinds)[number];

/** 待审核, 退回补正, 审核通过, 已撤回. What leads from one to another is in `workflow/application.ts`. */
export const applicationStatuses = ['submitted', 'returned', 'approved', 'withdrawn'] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Why a reviewer sends a field back (domain: the reasons that finance bureaus give). */
export const returnReasons = [
  'photo-not-to-spec',
  'scan-unclear',
  'scan-incomplete',
  'differs-from-document',
  'seal-missing',
  'wrong-document',
  'wrong-authority',
  'wrong-employer',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** One remark of a reviewer, on the field that `pointer` names within the record. */
export const remark = z.strictObject({ pointer, reason: z.enum(returnReasons), text: z.optional(text(500)) });
export type Remark = z.infer<typeof remark>;

export const applicationEvent = z.strictObject({
  at: instant,
  event: z.enum(['submit', 'return', 'resubmit', 'approve', 'withdraw']),
  actor: z.enum(['person', 'reviewer']),
  remarks: z.array(remark),
});
export type ApplicationEvent = z.infer<typeof applicationEvent>;

const summaryShape = {
  id,
  /** The number that a person quotes, `110105-20261121-000001`: authority, day, running number. */
  number: z.string(),
  business: z.enum(businessKinds),
  /** The place whose policy applies. */
  region: regionCode,
  /** The district whose finance bureau reviews. */
  authority: regionCode,
  status: z.enum(applicationStatuses),
  version: z.int(),
  submittedAt: instant,
  updatedAt: instant,
};

/** An application without its record, for lists. */
export const applicationSummary = z.strictObject(summaryShape);
export type ApplicationSummary = z.infer<typeof applicationSummary>;

/** An application in full; `remarks` are those that still wait for an answer. */
export const application = z.strictObject({
  ...summaryShape,
  record: collectionRecord,
  remarks: z.array(remark),
  history: z.array(applicationEvent),
});
export type Application = z.infer<typeof application>;

export const applicationDraft = z.strictObject({
  business: z.enum(businessKinds),
  region: regionCode,
  record: collectionRecord,
});
export type ApplicationDraft = z.infer<typeof applicationDraft>;
