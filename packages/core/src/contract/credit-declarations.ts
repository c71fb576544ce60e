import * as z from 'zod/mini';
import { remark } from './applications.ts';
import { creditAmount, id, instant, regionCode, text, year } from './primitives.ts';

/** 待审核, 退回补正, 审核通过, 未通过, 已撤回. What leads from one to another is in `workflow/declaration.ts`. */
export const declarationStatuses = ['submitted', 'returned', 'approved', 'rejected', 'withdrawn'] as const;
export type DeclarationStatus = (typeof declarationStatuses)[number];

/**
 * What a person declares for a CE year: an exam passed, a paper, a project (credits by conversion), or a reason why the
 * year is not asked of them (an exemption). What is asked for each kind is data of the policy, as in a form.
 */
export const creditDeclarationDraft = z.strictObject({
  year,
  /** The key of the conversion or exemption in the policy of the place. */
  kind: text(40),
  /** The place whose policy applies. */
  region: regionCode,
  /** The answers, by the names of the fields of the kind. Coded values come from the policy's code tables. */
  answers: z.record(text(40), text(500)),
  /** The proofs, as attachment ids. */
  attachments: z.array(id).check(z.maxLength(20)),
});
export type CreditDeclarationDraft = z.infer<typeof creditDeclarationDraft>;

/** Who did what. A return or rejection says why. */
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
  /** The district whose finance bureau reviews. */
  authority: regionCode,
  status: z.enum(declarationStatuses),
  version: z.int(),
  /** What the conversion gives; missing for an exemption. */
  credits: z.optional(creditAmount),
  /** The record that came of it, once approved. */
  recordId: z.optional(id),
  remarks: z.array(remark),
  history: z.array(declarationEvent),
  submittedAt: instant,
  updatedAt: instant,
});
export type CreditDeclaration = z.infer<typeof creditDeclaration>;
