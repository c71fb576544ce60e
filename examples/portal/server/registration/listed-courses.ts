import type { CreditCategory, CreditRegistration, FieldError } from '@acct-kit/core/contract';
import { parseCredits } from '@acct-kit/core/credits';
import { fieldError } from '../api/refusal.ts';
import type { Database } from '../database/open.ts';

interface ListedCourse {
  readonly number: string;
  readonly year: number;
  readonly category: CreditCategory;
  readonly hundredths: number;
}

/**
 * Looks up which of these courses the provider has listed. @returns what is wrong with a registration that names one;
 * not every provider lists its courses, so a number that is not known is no mistake.
 */
export async function checkAgainstCourses(
  db: Database,
  providerId: string,
  registrations: readonly CreditRegistration[],
): Promise<(registration: CreditRegistration) => FieldError[]> {
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
  return ({ course, year, category, credits }) => {
    const found = listed.get(course);
    if (found === undefined) return [];
    return [
      ...(parseCredits(credits) > found.hundredths ? [fieldError('/credits', 'credits-over-course')] : []),
      ...(year === found.year ? [] : [fieldError('/year', 'course-year-differs')]),
      ...(category === found.category ? [] : [fieldError('/category', 'course-category-differs')]),
    ];
  };
}
