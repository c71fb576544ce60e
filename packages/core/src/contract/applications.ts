import * as z from 'zod/mini';
import { maxChanges, recordChange, recordDifference } from './changes.ts';
import { day, id, instant, pointer, regionCode, text } from './primitives.ts';
import { collectionRecord } from './record.ts';

/** First collection (首次采集), change (信息变更), transfer in (调入). */
export const procedures = ['first', 'change', 'transfer-in'] as const;
export type Procedure = (typeof procedures)[number];

/**
 * 待审核, 退回补正, 审核通过, 未通过 (a transfer in only), 已撤回. What leads from one to another is in
 * `workflow/application.ts`.
 */
export const applicationStatuses = ['submitted', 'returned', 'approved', 'rejected', 'withdrawn'] as const;
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

/** The most remarks that one decision can have. */
export const maxRemarks = 100;

/** Who did what. A return or rejection says why. */
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
  /** The number that a person quotes, `110105-20261121-000001`: authority, day, running number. */
  number: z.string(),
  procedure: z.enum(procedures),
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

/** When a change happened, and until when the place asks for it to be reported. */
const changeTerm = {
  /** The day on which what has changed happened. */
  happenedOn: z.optional(day),
  /** The last day on which it could be reported in time; missing where the day or the rule is not known. */
  deadline: z.optional(day),
  /** It was submitted after that day. */
  late: z.optional(z.boolean()),
};

/**
 * An application in full; `remarks` are those that still wait for an answer. `record` is always the whole record as it
 * will be, so remarks and their pointers are the same for every procedure.
 */
export const application = z.strictObject({
  ...summaryShape,
  record: collectionRecord,
  /** Of a change or a transfer in: what differs from the dossier, old beside new. */
  changes: z.optional(z.array(recordDifference)),
  /** The version of the dossier that it starts from. */
  baseVersion: z.optional(z.int()),
  ...changeTerm,
  /** Of a transfer in: the transfer that it belongs to. */
  transferId: z.optional(id),
  remarks: z.array(remark),
  history: z.array(applicationEvent),
});
export type Application = z.infer<typeof application>;

const changes = z.optional(z.array(recordChange).check(z.maxLength(maxChanges)));

/**
 * What is applied for. Each procedure takes its own parts: `first` the whole `record`; `change` the `changes` against
 * `baseVersion` of the person's dossier, and the day on which they happened where it is known; `transfer-in` the whole
 * `record` and the `transferId` of the transfer that the place of origin has confirmed.
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
 * A returned application, mended: the whole `record` again or, of a change, all `changes` against the same version of
 * the dossier as before.
 */
export const applicationRevision = z.strictObject({
  record: z.optional(collectionRecord),
  changes,
  happenedOn: z.optional(day),
});
export type ApplicationRevision = z.infer<typeof applicationRevision>;
