import * as z from 'zod/mini';
import { creditAmount, day, id, instant, pageQuery, text, year } from './primitives.ts';

/** 专业科目, 公需科目. */
export const creditCategories = ['professional', 'general'] as const;
export type CreditCategory = (typeof creditCategories)[number];

/** 待确认, 已登记, 未通过, 已撤销. Only `registered` counts. */
export const creditStatuses = ['pending', 'registered', 'rejected', 'revoked'] as const;
export type CreditStatus = (typeof creditStatuses)[number];

export const creditRecord = z.strictObject({
  id,
  /** The CE year that the credits are for; its window is the policy's. */
  year,
  category: z.enum(creditCategories),
  credits: creditAmount,
  title: z.string(),
  provider: z.string(),
  completedOn: day,
  status: z.enum(creditStatuses),
  registeredAt: instant,
});
export type CreditRecord = z.infer<typeof creditRecord>;

/** What a provider registers. The learner is found by document and name; a name that differs leaves it `pending`. */
export const creditRegistration = z.strictObject({
  documentType: text(40),
  documentNumber: text(40),
  name: text(200),
  year,
  category: z.enum(creditCategories),
  credits: creditAmount,
  title: text(200).check(z.regex(/\S/)),
  completedOn: day,
});
export type CreditRegistration = z.infer<typeof creditRegistration>;

export const creditQuery = z.strictObject({
  ...pageQuery,
  year: z.optional(z.coerce.number().check(z.int())),
});
