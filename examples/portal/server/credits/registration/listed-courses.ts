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

/** Converts hours to credits by the rules of the person's place. Without such a rule the result is unknown. */
function creditsOf({ credits, unit, year }: CreditRegistration, region: string): number | undefined {
  const amount = parseCredits(credits);
  if (unit !== 'hours') return amount;
  const rules = creditRulesFor(resolveCreditPolicy(region), year)?.value;
  return rules?.unit === 'credits' ? inUnitOf(rules, amount, unit) : undefined;
}

/**
 * Looks up the courses of these registrations that the provider has listed. An unknown number is no error, because not
 * every provider lists its courses.
 *
 * @returns a function that checks a registration against its course
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
