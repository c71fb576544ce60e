import * as z from 'zod/mini';
import { remark } from './applications.ts';
import { creditAmount, id, instant, regionCode, text, year } from './primitives.ts';

/**
 * 待审核, 退回补正, 审核通过, 未通过, 已撤回. `workflow/declaration.ts` defines which event moves a declaration from one
 * status to another.
 */
export const declarationStatuses = ['submitted', 'returned', 'approved', 'rejected', 'withdrawn'] as const;
export type DeclarationStatus = (typeof declarationStatuses)[number];

/**
 * What a person declares for a CE year: either an achievement that is converted into credits (a passed exam, a paper, a
 * project), or a reason why the person need not complete the year (an exemption). The policy defines the questions for
 * each kind as data, as it does for a form.
 */
export const creditDeclarationDraft = z.strictObject({
  year,
  /** The key of the conversion or exemption in the policy of the place. */
  kind: text(40),
  /** The place whose policy applies. */
  region: regionCode,
  /** The answers by field name. The kind defines the fields. Coded values come from the policy's code tables. */
  answers: z.record(text(40), text(500)),
  /** The proofs, as attachment ids. */
  attachments: z.array(id).check(z.maxLength(20)),
});
export type CreditDeclarationDraft = z.infer<typeof creditDeclarationDraft>;

/** One event in the history: who did what, and when. A return has `remarks`, and a rejection has a `reason`. */
export const declarationEvent = z.strictObject({
  at: instant,
  event: z.enum(['submit', 'return', 'resubmit', 'approve', 'reject', 'withdraw']),
  actor: z.enum(['person', 'reviewer']),
  remarks: z.array(remark),
  reason: z.optional(text(500)),
});
export type DeclarationEvent = z.infer<typeof declarationEvent>;

export const creditDeclaration = z.strictObject({
  id,
  ...creditDeclarationDraft.shape,
  /** The district whose finance bureau reviews the declaration. */
  authority: regionCode,
  status: z.enum(declarationStatuses),
  version: z.int(),
  /** The credits that the conversion is worth. It is missing for an exemption. */
  credits: z.optional(creditAmount),
  /** The credit record that the approval created. */
  recordId: z.optional(id),
  remarks: z.array(remark),
  history: z.array(declarationEvent),
  submittedAt: instant,
  updatedAt: instant,
});
export type CreditDeclaration = z.infer<typeof creditDeclaration>;
