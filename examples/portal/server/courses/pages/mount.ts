import type { Hono } from 'hono';
import { ProblemError } from '../../http/problem-error.ts';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { courses } from '../handlers.ts';
import { chinaDay } from '../../time.ts';
import type { FormError } from '../../ui/error-summary.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import { readForm, sendPage, type PageContext } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { emptyCourse, parseCourse, readCourse, toCourseErrors, type CourseInput } from './course-form.ts';
import { coursesPage } from './courses.ts';

type ProviderWork = WorkOf<'provider'>;

async function show(
  c: PageContext,
  work: ProviderWork,
  input: CourseInput,
  errors: readonly FormError[],
): Promise<Response> {
  const cursor = c.req.query('cursor');
  const { items, nextCursor } = await courses.list(work, { params: {}, query: cursor ? { cursor } : {} });
  const view = { account: work.account, courses: items, nextCursor, input, errors };
  return sendPage(c, coursesPage(view), errors.length > 0 ? 422 : 200);
}

/** The problem of a call as errors of the form. */
function formErrorsOf(error: unknown): FormError[] {
  if (!(error instanceof ProblemError)) throw error;
  if (error.code === 'course-exists') return [{ field: 'number', message: '已经有一门课程用了这个编号' }];
  if (error.errors === undefined) throw error;
  return toCourseErrors(error.errors);
}

async function create(c: PageContext, services: Services, work: ProviderWork): Promise<Response> {
  const form = await readForm(c);
  const input = readCourse(form);
  const parsed = parseCourse(input);
  if ('errors' in parsed) return show(c, work, input, parsed.errors);
  try {
    return await submitOnce(c, services, work.account, form, async (db) => {
      await courses.create({ ...work, db }, { params: {}, body: parsed.course });
      return '/provider/courses';
    });
  } catch (error) {
    return show(c, work, input, formErrorsOf(error));
  }
}

/** Mounts the page of a provider's courses. */
export function mountCourses(app: Hono<PortalEnv>, services: Services): void {
  app.get(
    '/provider/courses',
    forRole(services, 'provider', (c, work) => show(c, work, emptyCourse(chinaDay(work.now).slice(0, 4)), [])),
  );
  app.post(
    '/provider/courses',
    forRole(services, 'provider', (c, work) => create(c, services, work)),
  );
}
