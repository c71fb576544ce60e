import * as z from 'zod/mini';
import { creditAmount, day, id, instant, pageQuery, text, year } from './primitives.ts';

/** 专业科目, 公需科目. */
export const creditCategories = ['professional', 'general'] as const;
export type CreditCategory = (typeof creditCategories)[number];

/** 待确认, 已登记, 未通过, 已撤销. Only `registered` counts. What leads from one to another is in `workflow/credit.ts`. */
export const creditStatuses = ['pending', 'registered', 'rejected', 'revoked'] as const;
export type CreditStatus = (typeof creditStatuses)[number];

/** 学分, or 学时 where a place still registers hours; the policy says how many credits an hour is worth. */
export const creditUnits = ['credits', 'hours'] as const;
export type CreditUnit = (typeof creditUnits)[number];

/** 独立完成（主持、第一作者）, or 合作完成. Most conversions give the two different credits. */
export const creditRoles = ['sole', 'shared'] as const;
export type CreditRole = (typeof creditRoles)[number];

/** Of a record that was converted from something else than a course (折算). */
const conversion = {
  /** The key of the conversion in the policy: `exam-subject`, `paper`, … Missing for courses. */
  kind: z.optional(text(40)),
  /** How many of what the conversion counts: subjects, days, papers. */
  quantity: z.optional(z.int().check(z.gte(1), z.lte(999))),
  role: z.optional(z.enum(creditRoles)),
};

export const creditRecord = z.strictObject({
  id,
  /** The CE year that the credits are for; its window is the policy's. */
  year,
  /** Missing for converted credits, which fill the subjects in the order that the place sets. */
  category: z.optional(z.enum(creditCategories)),
  /** The part of a subject that a place asks for on its own (通识 within 专业科目, say), by its key in the policy. */
  part: z.optional(text(40)),
  /** In `unit`. */
  credits: creditAmount,
  unit: z.optional(z.enum(creditUnits)),
  ...conversion,
  title: z.string(),
  provider: z.string(),
  /** The provider's own number of the course: the same course counts once in a year. */
  course: z.optional(text(60)),
  completedOn: day,
  status: z.enum(creditStatuses),
  /** When it was registered, or came in while it is pending. */
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
  part: z.optional(text(40)),
  credits: creditAmount,
  unit: z.optional(z.enum(creditUnits)),
  title: text(200).check(z.regex(/\S/)),
  course: z.optional(text(60)),
  completedOn: day,
});
export type CreditRegistration = z.infer<typeof creditRegistration>;

export const creditQuery = z.strictObject({
  ...pageQuery,
  year: z.optional(z.coerce.number().check(z.int())),
});

/** Why a provider takes back what it registered. */
export const creditRevocation = z.strictObject({ reason: text(500).check(z.regex(/\S/)) });
