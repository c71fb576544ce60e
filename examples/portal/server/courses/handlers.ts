import type { Course, CourseDraft, FieldError } from '@acct-kit/core/contract';
import { formatCredits, parseCredits } from '@acct-kit/core/credits';
import type { Handlers } from '../http/handler.ts';
import { fieldError, ProblemError } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';
import { violates } from '../database/errors.ts';
import { newId } from '../ids.ts';
import { checkCredits, isPlausibleYear } from '../credits/registration/check.ts';
import { requireRole } from '../auth/accounts.ts';
import { chinaDay } from '../time.ts';
import { decodeCursor, pageOfRows, rowsFor } from '../http/paging.ts';

const selectCourses = (db: Database) =>
  db
    .selectFrom('courses')
    .innerJoin('providers', 'providers.id', 'courses.providerId')
    .selectAll('courses')
    .select('providers.name as provider');

type Row = Awaited<ReturnType<ReturnType<typeof selectCourses>['executeTakeFirstOrThrow']>>;

const toCourse = ({ id, number, title, year, category, hundredths, providerId, provider }: Row): Course => ({
  id,
  number,
  title,
  year,
  category,
  credits: formatCredits(hundredths),
  provider: { id: providerId, name: provider },
});

const checkCourse = ({ year, credits }: CourseDraft, today: string): FieldError[] => [
  ...(isPlausibleYear(year, today) ? [] : [fieldError('/year', 'year-implausible')]),
  ...checkCredits(credits),
];

export const courses: Handlers<'courses'> = {
  async list({ db, account, now }, { query }) {
    const who = requireRole(account, 'person', 'provider');
    const { year } = query;
    const cursor = decodeCursor(query.cursor);
    const rows = await selectCourses(db)
      .$if(who.role === 'provider', (qb) => qb.where('providerId', '=', who.role === 'provider' ? who.providerId : ''))
      .$if(year !== undefined, (qb) =>
        qb.where((eb) => (isPlausibleYear(year!, chinaDay(now)) ? eb('year', '=', year!) : eb.lit(false))),
      )
      .$if(cursor !== undefined, (qb) =>
        qb.where((eb) => eb(eb.refTuple('createdAt', 'courses.id'), '<', eb.tuple(cursor!.at, cursor!.id))),
      )
      .orderBy('createdAt', 'desc')
      .orderBy('courses.id', 'desc')
      .limit(rowsFor(query))
      .execute();
    return pageOfRows(rows, query, toCourse, ({ createdAt, id }) => ({ at: createdAt, id }));
  },

  async create({ db, account, now }, { body }) {
    const { providerId } = requireRole(account, 'provider');
    const errors = checkCourse(body, chinaDay(now));
    if (errors.length > 0) throw new ProblemError('invalid-request', errors);
    const { number, title, year, category, credits } = body;
    const id = newId();
    try {
      await db
        .insertInto('courses')
        .values({
          id,
          providerId,
          number: number.trim(),
          title: title.trim(),
          year,
          category,
          hundredths: parseCredits(credits),
          createdAt: now,
        })
        .execute();
    } catch (error) {
      throw violates(error, 'courses_once') ? new ProblemError('course-exists') : error;
    }
    return toCourse(await selectCourses(db).where('courses.id', '=', id).executeTakeFirstOrThrow());
  },
};
