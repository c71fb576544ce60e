import type { Hono } from 'hono';
import { ProblemError } from '../../http/problem-error.ts';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { credits } from '../handlers.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import { idParam, readForm, sendPage, type PageContext } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { recordPage, recordsPage } from './records.ts';
import { findRegistration, findRegistrations, noFilter, type RegistrationFilter } from '../registrations.ts';

type ProviderWork = WorkOf<'provider'>;

const readFilter = (form: URLSearchParams): RegistrationFilter =>
  Object.fromEntries(
    Object.keys(noFilter).map((name) => [name, (form.get(name) ?? '').toWellFormed().trim().slice(0, 200)]),
  ) as unknown as RegistrationFilter;

async function showRecords(
  c: PageContext,
  { db, account }: ProviderWork,
  filter: RegistrationFilter,
  skip: number,
): Promise<Response> {
  const found = await findRegistrations(db, account.providerId, filter, skip);
  return sendPage(c, recordsPage({ account, filter, skip, found }));
}

async function showRecord(c: PageContext, { db, account }: ProviderWork): Promise<Response> {
  const registration = await findRegistration(db, account.providerId, idParam(c, 'recordId'));
  if (registration === undefined) throw new ProblemError('not-found');
  return sendPage(c, recordPage({ account, registration, reason: '', errors: [] }));
}

async function revoke(c: PageContext, services: Services, work: ProviderWork): Promise<Response> {
  const recordId = idParam(c, 'recordId');
  const form = await readForm(c);
  const reason = (form.get('reason') ?? '').toWellFormed().trim();
  const registration = await findRegistration(work.db, work.account.providerId, recordId);
  if (registration === undefined) throw new ProblemError('not-found');
  const message = reason === '' ? '请填写撤销原因' : reason.length > 500 ? '撤销原因不能超过 500 个字' : undefined;
  if (message !== undefined) {
    const errors = [{ field: 'reason', message }];
    return sendPage(c, recordPage({ account: work.account, registration, reason, errors }), 422);
  }
  return submitOnce(c, services, work.account, form, async (db) => {
    await credits.revoke({ ...work, db }, { params: { recordId }, body: { reason } });
    return `/provider/records/${recordId}`;
  });
}

/** Mounts the pages on which a provider searches its registrations and revokes them. */
export function mountRecords(app: Hono<PortalEnv>, services: Services): void {
  const path = '/provider/records/:recordId';
  app.get(
    '/provider/records',
    forRole(services, 'provider', (c, work) => showRecords(c, work, noFilter, 0)),
  );
  app.post(
    '/provider/records',
    forRole(services, 'provider', async (c, work) => {
      const form = await readForm(c);
      const skip = Math.min(Math.max(0, Number(form.get('skip')) || 0), 100_000);
      return showRecords(c, work, readFilter(form), Math.floor(skip));
    }),
  );
  app.get(path, forRole(services, 'provider', showRecord));
  app.post(
    path,
    forRole(services, 'provider', (c, work) => revoke(c, services, work)),
  );
}
