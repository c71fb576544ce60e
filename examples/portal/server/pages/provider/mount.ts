import type { Hono } from 'hono';
import { resolvePolicy } from '@acct-kit/core/policy';
import type { CreditRegistration } from '@acct-kit/core/contract';
import { Refusal } from '../../api/refusal.ts';
import type { PortalEnv, Services } from '../../context.ts';
import { credits } from '../../resources/credits.ts';
import { chinaDay } from '../../time.ts';
import type { FormError } from '../parts/error-summary.ts';
import { forRole, readForm, sendPage, type PageContext, type WorkOf } from '../respond.ts';
import { providerPage } from './page.ts';
import {
  emptyRegistration,
  parseRegistration,
  readRegistration,
  toFormErrors,
  type RegistrationInput,
} from './registration-form.ts';
import { latestRegistrations } from './registrations.ts';

type ProviderWork = WorkOf<'provider'>;

/** The place of the demo. */
const region = '110000';

async function show(
  c: PageContext,
  { db, account, now }: ProviderWork,
  input: RegistrationInput,
  errors: readonly FormError[],
): Promise<Response> {
  const registrations = await latestRegistrations(db, account.providerId);
  const view = {
    account,
    documentTypes: resolvePolicy(region, chinaDay(now)).codes['documentType'] ?? [],
    input,
    errors,
    registrations,
    justRegistered: registrations.find(({ id }) => id === c.req.query('registered')),
  };
  return sendPage(c, providerPage(view), errors.length > 0 ? 422 : 200);
}

/** What a refusal of the API means in the form. */
function formErrorsOf(error: unknown): FormError[] {
  if (!(error instanceof Refusal)) throw error;
  if (error.code === 'credit-exists')
    return [
      { field: 'title', message: '这门课程的学分已经为这位学员登记过了（同一年度、科目和完成日期），没有重复登记' },
    ];
  if (error.errors === undefined) throw error;
  return toFormErrors(error.errors);
}

const register = (services: Services, work: ProviderWork, body: CreditRegistration) =>
  services.db.transaction().execute((db) => credits.register({ ...work, db }, { params: {}, body }));

async function receive(c: PageContext, services: Services, work: ProviderWork): Promise<Response> {
  const input = readRegistration(await readForm(c));
  const parsed = parseRegistration(input);
  if ('errors' in parsed) return show(c, work, input, parsed.errors);
  try {
    const { id } = await register(services, work, parsed.registration);
    return c.redirect(`/provider?registered=${id}`, 303);
  } catch (error) {
    return show(c, work, input, formErrorsOf(error));
  }
}

/** Mounts the provider's page. */
export function mountProvider(app: Hono<PortalEnv>, services: Services): void {
  app.get(
    '/provider',
    forRole(services, 'provider', (c, work) => show(c, work, emptyRegistration(chinaDay(work.now).slice(0, 4)), [])),
  );
  app.post(
    '/provider',
    forRole(services, 'provider', (c, work) => receive(c, services, work)),
  );
}
