import type { Hono } from 'hono';
import { forRole } from '../../auth/pages/for-role.ts';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import { idParam, readForm, sendPage, type PageContext } from '../../ui/respond.ts';
import { heldRecords } from '../review-handlers.ts';
import { heldPage } from './held.ts';

type ReviewerWork = WorkOf<'reviewer'>;

async function showHeld(c: PageContext, work: ReviewerWork): Promise<Response> {
  const cursor = c.req.query('cursor');
  const { items, nextCursor } = await heldRecords.held(work, { params: {}, query: cursor ? { cursor } : {} });
  const isJustSettled = c.req.query('settled') !== undefined;
  return sendPage(c, heldPage({ account: work.account, items, nextCursor, isJustSettled }));
}

async function settle(c: PageContext, services: Services, work: ReviewerWork): Promise<Response> {
  const recordId = idParam(c, 'recordId');
  const form = await readForm(c);
  const decision = form.get('decision') === 'confirm' ? 'confirm' : 'reject';
  const reason = (form.get('reason') ?? '').toWellFormed().trim().slice(0, 500);
  return submitOnce(c, services, work.account, form, async (db) => {
    const body = { decision, ...(reason === '' ? {} : { reason }) } as const;
    await heldRecords.settle({ ...work, db }, { params: { recordId }, body });
    return '/review/credits/held?settled';
  });
}

/** Mounts the page on which a reviewer settles records whose name is not that of the document. */
export function mountHeldRecords(app: Hono<PortalEnv>, services: Services): void {
  app.get('/review/credits/held', forRole(services, 'reviewer', showHeld));
  app.post(
    '/review/credits/held/:recordId',
    forRole(services, 'reviewer', (c, work) => settle(c, services, work)),
  );
}
