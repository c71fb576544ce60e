import * as z from 'zod/mini';
import { maxChanges, recordChange, recordDifference } from './changes.ts';
import { day, id, instant, pointer, regionCode, text } from './primitives.ts';
import { collectionRecord } from './record.ts';

/** First collection (首次采集), change (信息变更), transfer in (调入). */
export const procedures = ['first', 'change', 'transfer-in'] as const;
export type Procedure = (typeof procedures)[number];

/**
 * 待审核, 退回补正, 审核通过, 未通过 (for a transfer in only), 已撤回. `workflow/application.ts` defines which event moves an
 * application from one status to another.
 */
export const applicationStatuses = ['submitted', 'returned', 'approved', 'rejected', 'withdrawn'] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** The reasons for which a reviewer returns a field. Finance bureaus give these reasons in practice. */
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

/** One remark of a reviewer. `pointer` names the field of the record that the remark is about. */
export const remark = z.strictObject({ pointer, reason: z.enum(returnReasons), text: z.optional(text(500)) });
export type Remark = z.infer<typeof remark>;

/** The maximum number of remarks in one decision. */
export const maxRemarks = 100;

/** One event in the history: who did what, and when. A return has `remarks`, and a rejection has a `reason`. */
export const applicationEvent = z.strictObject({
  at: instant,
  event: z.enum(['submit', 'return', 'resubmit', 'approve', 'reject', 'withdraw']),
  actor: z.enum(['person', 'reviewer']),
  remarks: z.array(remark),
  reason: z.optional(text(500)),
});
export type ApplicationEvent = z.infer<typeof applicationEvent>;

const summaryShape = {
  id,
  /** The case number that people use, `110105-20261121-000001`: authority, day, running number. */
  number: z.string(),
  procedure: z.enum(procedures),
  /** The place whose policy applies. */
  region: regionCode,
  /** The district whose finance bureau reviews the application. */
  authority: regionCode,
  status: z.enum(applicationStatuses),
  version: z.int(),
  submittedAt: instant,
  updatedAt: instant,
};

/** An application without its record. Lists use it because it is small. */
export const applicationSummary = z.strictObject(summaryShape);
export type ApplicationSummary = z.infer<typeof applicationSummary>;

/** When a change happened, and by when the policy of the place requires the person to report it. */
const changeTerm = {
  /** The day on which the change happened. */
  happenedOn: z.optional(day),
  /** The last day to report the change in time. It is missing when the day of the change or the rule is not known. */
  deadline: z.optional(day),
  /** Whether the application was submitted after `deadline`. */
  late: z.optional(z.boolean()),
};

/**
 * A complete application. `remarks` are the ones that the person has not answered yet. `record` is always the whole
 * record as it will be after approval, so the pointers of remarks mean the same in every procedure.
 */
export const application = z.strictObject({
  ...summaryShape,
  record: collectionRecord,
  /** Only for a change and a transfer in: the differences from the dossier, with the old and the new value. */
  changes: z.optional(z.array(recordDifference)),
  /** The version of the dossier that the application is based on. */
  baseVersion: z.optional(z.int()),
  ...changeTerm,
  /** Only for a transfer in: the transfer that the application belongs to. */
  transferId: z.optional(id),
  remarks: z.array(remark),
  history: z.array(applicationEvent),
});
export type Application = z.infer<typeof application>;

const changes = z.optional(z.array(recordChange).check(z.maxLength(maxChanges)));

/**
 * What a person sends to apply. Each procedure needs its own parts:
 *
 * - `first`: the whole `record`.
 * - `change`: the `changes` to version `baseVersion` of the person's dossier, and `happenedOn` when it is known.
 * - `transfer-in`: the whole `record`, and the `transferId` of the transfer that the place of origin has confirmed.
 */
export const applicationDraft = z.strictObject({
  procedure: z.enum(procedures),
  region: regionCode,
  record: z.optional(collectionRecord),
  changes,
  baseVersion: z.optional(z.int()),
  happenedOn: z.optional(day),
  transferId: z.optional(id),
});
export type ApplicationDraft = z.infer<typeof applicationDraft>;

/**
 * The corrected version of a returned application. It contains the whole `record` again or, for a change, all `changes`
 * to the same version of the dossier as before.
 */
export const applicationRevision = z.strictObject({
  record: z.optional(collectionRecord),
  changes,
  happenedOn: z.optional(day),
});
export type ApplicationRevision = z.infer<typeof applicationRevision>;
