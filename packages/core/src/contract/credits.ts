import * as z from 'zod/mini';
import { creditAmount, day, id, instant, pageQuery, text, year } from './primitives.ts';

/** 专业科目, 公需科目. */
export const creditCategories = ['professional', 'general'] as const;
export type CreditCategory = (typeof creditCategories)[number];

/**
 * 待确认, 已登记, 未通过, 已撤销. Only `registered` records count. `workflow/credit.ts` defines which event moves a record
 * from one status to another.
 */
export const creditStatuses = ['pending', 'registered', 'rejected', 'revoked'] as const;
export type CreditStatus = (typeof creditStatuses)[number];

/** 学分, or 学时 in places that still register hours. The policy says how many credits an hour is worth. */
export const creditUnits = ['credits', 'hours'] as const;
export type CreditUnit = (typeof creditUnits)[number];

/** 独立完成（主持、第一作者）, or 合作完成. Most conversions are worth a different number of credits for each. */
export const creditRoles = ['sole', 'shared'] as const;
export type CreditRole = (typeof creditRoles)[number];

/** The fields of a record whose credits were converted (折算) from an achievement other than a course. */
const conversion = {
  /** The key of the conversion in the policy: `exam-subject`, `paper`, … It is missing for courses. */
  kind: z.optional(text(40)),
  /** The number of units that the conversion counts: subjects, days, papers. */
  quantity: z.optional(z.int().check(z.gte(1), z.lte(999))),
  role: z.optional(z.enum(creditRoles)),
};

export const creditRecord = z.strictObject({
  id,
  /** The CE year that the credits are for. The policy sets the first and last day of the year. */
  year,
  /** It is missing for converted credits, which are allocated to the subjects in the order that the policy sets. */
  category: z.optional(z.enum(creditCategories)),
  /**
   * The policy's key of a part of a subject for which a place has a separate requirement, for example 通识 within
   * 专业科目.
   */
  part: z.optional(text(40)),
  /** The amount in `unit`. */
  credits: creditAmount,
  unit: z.optional(z.enum(creditUnits)),
  ...conversion,
  title: z.string(),
  provider: z.string(),
  /** The provider's number for the course. It is needed because the same course counts only once in a year. */
  course: z.optional(text(60)),
  completedOn: day,
  status: z.enum(creditStatuses),
  /** When the record was registered or, while it is pending, when it was received. */
  registeredAt: instant,
});
export type CreditRecord = z.infer<typeof creditRecord>;

/**
 * What a provider registers. The document and the name identify the learner. When the name differs, the record stays
 * `pending`.
 */
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

/** A provider's request to revoke a record that it registered, with the reason. */
export const creditRevocation = z.strictObject({ reason: text(500).check(z.regex(/\S/)) });
