import type { CreditCategory, CreditRegistration, FieldError } from '@acct-kit/core/contract';
import { inUnitOf, parseCredits } from '@acct-kit/core/credits';
import { creditRulesFor } from '@acct-kit/core/policy';
import { fieldError } from '../../http/problem-error.ts';
import type { Database } from '../../database/open.ts';
import { resolveCreditPolicy } from '../../policies/packs.ts';

interface ListedCourse {
  readonly number: string;
  readonly year: number;
  readonly category: CreditCategory;
  readonly hundredths: number;
}

/** Courses are listed in credits: hours are worth what the person's place says; nothing where it does not say. */
function creditsOf({ credits, unit, year }: CreditRegistration, region: string): number | undefined {
  const amount = parseCredits(credits);
  if (unit !== 'hours') return amount;
  const rules = creditRulesFor(resolveCreditPolicy(region), year)?.value;
  return rules?.unit === 'credits' ? inUnitOf(rules, amount, unit) : undefined;
}

/**
 * Looks up which of these courses the provider has listed. @returns what is wrong with a registration that names one;
 * not every provider lists its courses, so a number that is not known is no mistake.
 */
export async function checkAgainstCourses(
  db: Database,
  providerId: string,
  registrations: readonly CreditRegistration[],
): Promise<(registration: CreditRegistration, region: string) => FieldError[]> {
  const numbers = [...new Set(registrations.flatMap(({ course }) => course ?? []))];
  const rows =
    numbers.length === 0
      ? []
      : await db
          .selectFrom('courses')
          .select(['number', 'year', 'category', 'hundredths'])
          .where('providerId', '=', providerId)
          .where('number', 'in', numbers)
          .execute();
  const listed = new Map<string | undefined, ListedCourse>(rows.map((row) => [row.number, row]));
  return (registration, region) => {
    const { course, year, category } = registration;
    const found = listed.get(course);
    if (found === undefined) return [];
    return [
      ...((creditsOf(registration, region) ?? 0) > found.hundredths
        ? [fieldError('/credits', 'credits-over-course')]
        : []),
      ...(year === found.year ? [] : [fieldError('/year', 'course-year-differs')]),
      ...(category === found.category ? [] : [fieldError('/category', 'course-category-differs')]),
    ];
  };
}
