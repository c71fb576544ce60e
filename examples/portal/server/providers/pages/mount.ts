import type { Hono } from 'hono';
import { ProblemError } from '../../http/problem-error.ts';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { portalPolicy } from '../../policies/packs.ts';
import { credits } from '../../credits/handlers.ts';
import { chinaDay } from '../../time.ts';
import type { Html } from '../../ui/layout.ts';
import type { FormError } from '../../ui/error-summary.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import { unsentEntries } from '../../ui/unsent-entries.ts';
import { readForm, sendPage, type PageContext } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { providerPage } from './home.ts';
import {
  describeRegistration,
  emptyRegistration,
  parseRegistration,
  readRegistration,
  toFormErrors,
  type RegistrationInput,
} from '../../credits/pages/registration-form.ts';
import { findRegistrations, noFilter } from '../../credits/registrations.ts';

/** How many of the latest registrations are shown below the form. */
const latest = 10;

type ProviderWork = WorkOf<'provider'>;

async function show(
  c: PageContext,
  { db, account, now }: ProviderWork,
  input: RegistrationInput,
  errors: readonly FormError[],
): Promise<Response> {
  const registrations = (await findRegistrations(db, account.providerId, noFilter)).slice(0, latest);
  const view = {
    account,
    documentTypes: portalPolicy(chinaDay(now)).codes['documentType'] ?? [],
    input,
    errors,
    registrations,
    justRegistered: registrations.find(({ id }) => id === c.req.query('registered')),
  };
  return sendPage(c, providerPage(view), errors.length > 0 ? 422 : 200);
}

/** The problem of a call as errors of the form. */
function formErrorsOf(error: unknown): FormError[] {
  if (!(error instanceof ProblemError)) throw error;
  if (error.code === 'credit-exists')
    return [
      { field: 'title', message: '这门课程的学分已经为这位学员登记过了（同一年度、科目和完成日期），没有重复登记' },
    ];
  if (error.errors === undefined) throw error;
  return toFormErrors(error.errors);
}

/** What was written in a form that nobody is signed in for. */
function unsentRegistration(form: URLSearchParams, now: Date): Html | '' {
  const policy = portalPolicy(chinaDay(now));
  const written = Object.entries(describeRegistration(readRegistration(form), policy));
  return unsentEntries(
    '您填写的登记内容',
    written.map(([label, text]) => ({ label, text })),
  );
}

async function receive(c: PageContext, services: Services, work: ProviderWork): Promise<Response> {
  const form = await readForm(c);
  const input = readRegistration(form);
  const parsed = parseRegistration(input);
  if ('errors' in parsed) return show(c, work, input, parsed.errors);
  try {
    return await submitOnce(c, services, work.account, form, async (db) => {
      const { id } = await credits.register({ ...work, db }, { params: {}, body: parsed.registration });
      return `/provider?registered=${id}`;
    });
  } catch (error) {
    return show(c, work, input, formErrorsOf(error));
  }
}

/** Mounts the page on which a provider registers credits one by one. */
export function mountProvider(app: Hono<PortalEnv>, services: Services): void {
  app.get(
    '/provider',
    forRole(services, 'provider', (c, work) => show(c, work, emptyRegistration(chinaDay(work.now).slice(0, 4)), [])),
  );
  app.post(
    '/provider',
    forRole(services, 'provider', (c, work) => receive(c, services, work), unsentRegistration),
  );
}
