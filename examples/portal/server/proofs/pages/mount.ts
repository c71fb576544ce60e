import type { Hono } from 'hono';
import { ProblemError } from '../../http/problem-error.ts';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { proofs } from '../handlers.ts';
import { yearsOf } from '../../credits/years.ts';
import { findPortalSession } from '../../auth/portal-session.ts';
import { smallForm } from '../../ui/form-body.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import { readForm, requireSameOrigin, sendPage, type PageContext } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { proofPage, proofsPage } from './page.ts';
import { verifyPage } from './verify.ts';

type PersonWork = WorkOf<'person'>;

const newest = { params: {}, query: { limit: 100 } };

async function showProofs(c: PageContext, work: PersonWork): Promise<Response> {
  const { years } = await yearsOf(work.db, work.account.personId, work.now);
  const { items } = await proofs.list(work, newest);
  return sendPage(c, proofsPage({ account: work.account, years, proofs: items }));
}

async function showProof(c: PageContext, work: PersonWork): Promise<Response> {
  const { items } = await proofs.list(work, newest);
  const proof = items.find(({ year }) => String(year) === c.req.param('year'));
  if (proof === undefined) throw new ProblemError('not-found');
  return sendPage(c, proofPage(work.account, proof));
}

async function issue(c: PageContext, services: Services, work: PersonWork): Promise<Response> {
  const form = await readForm(c);
  return submitOnce(c, services, work.account, form, async (db) => {
    const { year } = await proofs.issue({ ...work, db }, { params: {}, body: { year: Number(form.get('year')) } });
    return `/credits/proofs/${year}`;
  });
}

async function verify(c: PageContext, { db, files, now: clock }: Services): Promise<Response> {
  requireSameOrigin(c);
  const code = ((await readForm(c, smallForm)).get('code') ?? '').toWellFormed().trim().slice(0, 60);
  const now = clock();
  const account = (await findPortalSession(c, db, now))?.account;
  const wrong = (message: string): Promise<Response> =>
    sendPage(c, verifyPage({ account, code, errors: [{ field: 'code', message }], proof: undefined }), 422);
  if (code === '') return wrong('请输入证明上的核验编码');
  try {
    const proof = await proofs.verify({ db, files, now }, { params: {}, body: { code } });
    return await sendPage(c, verifyPage({ account, code, errors: [], proof }));
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'not-found')
      return wrong('没有这个编码的证明，请对照证明逐位核对');
    throw error;
  }
}

/** Mounts the pages of a person's proofs, and the page that checks a proof. */
export function mountProofs(app: Hono<PortalEnv>, services: Services): void {
  app.get('/credits/proofs', forRole(services, 'person', showProofs));
  app.post(
    '/credits/proofs',
    forRole(services, 'person', (c, work) => issue(c, services, work)),
  );
  app.get('/credits/proofs/:year', forRole(services, 'person', showProof));
  app.get('/verify', async (c) => {
    const account = (await findPortalSession(c, services.db, services.now()))?.account;
    return sendPage(c, verifyPage({ account, code: '', errors: [], proof: undefined }));
  });
  app.post('/verify', (c) => verify(c, services));
}
