import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatus } from '@acct-kit/core/contract';
import { Refusal } from '../../../http/problem-error.ts';
import type { PortalEnv, Services } from '../../../context.ts';
import { findKind } from '../../kinds.ts';
import { fileHeaders } from '../../../attachments/download-headers.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { attachments } from '../../../attachments/handlers.ts';
import { creditReviews, remarkablePointers } from '../../review-handlers.ts';
import { chinaDay } from '../../../time.ts';
import { errorPage } from '../../../ui/error-page.ts';
import { onceForm } from '../../../ui/form-key.ts';
import { isStale } from '../../../ui/is-stale.ts';
import { unsent } from '../../../ui/unsent.ts';
import { forRole, idParam, readForm, sendPage, type PageContext, type WorkOf } from '../../../ui/respond.ts';
import { pointersIn } from '../../../applications/pages/review/decision-form.ts';
import { declarationCasePage, remarkLabel } from './case.ts';
import { emptyInput, parseInput, readInput, type DeclarationInput } from './decision.ts';
import { heldPage } from '../../../credits/pages/review-held.ts';
import { creditQueuePage, type Queue } from './queue.ts';

type ReviewerWork = WorkOf<'reviewer'>;

const queueTabs = ['submitted', 'returned', 'approved'] as const satisfies Queue['tab'][];

async function showQueue(c: PageContext, work: ReviewerWork): Promise<Response> {
  const tab = queueTabs.find((one) => one === c.req.query('status')) ?? queueTabs[0];
  const cursor = c.req.query('cursor');
  const query = { status: tab, ...(cursor ? { cursor } : {}) };
  const page = await creditReviews.declarations(work, { params: {}, query });
  return sendPage(c, creditQueuePage(work.account, { tab, ...page }, work.now));
}

async function showHeld(c: PageContext, work: ReviewerWork): Promise<Response> {
  const cursor = c.req.query('cursor');
  const { items, nextCursor } = await creditReviews.held(work, { params: {}, query: cursor ? { cursor } : {} });
  const isJustSettled = c.req.query('settled') !== undefined;
  return sendPage(c, heldPage({ account: work.account, items, nextCursor, isJustSettled }));
}

async function settle(c: PageContext, services: Services, work: ReviewerWork): Promise<Response> {
  const recordId = idParam(c, 'recordId');
  const form = await readForm(c);
  const decision = form.get('decision') === 'confirm' ? 'confirm' : 'reject';
  const reason = (form.get('reason') ?? '').toWellFormed().trim().slice(0, 500);
  return onceForm(c, services, work.account, form, async (db) => {
    const body = { decision, ...(reason === '' ? {} : { reason }) } as const;
    await creditReviews.settle({ ...work, db }, { params: { recordId }, body });
    return '/review/credits/held?settled';
  });
}

async function requireCase(work: ReviewerWork, declarationId: string) {
  const declarationCase = await creditReviews.declaration(work, { params: { declarationId } });
  const { region, year, kind } = declarationCase.declaration;
  const policy = resolvePolicy(region, chinaDay(work.now));
  const known = findKind(policy, year, kind);
  if (known === undefined) throw new Refusal('not-found');
  return { account: work.account, declarationCase, policy, kind: known };
}

async function showCase(c: PageContext, work: ReviewerWork): Promise<Response> {
  const found = await requireCase(work, idParam(c, 'declarationId'));
  const input = emptyInput(found.declarationCase.declaration.version);
  const isJustDecided = c.req.query('decided') !== undefined;
  return sendPage(c, declarationCasePage({ ...found, input, errors: [], isJustDecided }));
}

/** Somebody has decided, mended or withdrawn the declaration since it was opened: what was written is shown. */
function showConflict(
  c: PageContext,
  { account, policy, kind }: Awaited<ReturnType<typeof requireCase>>,
  path: string,
  { remarks, reason }: DeclarationInput,
  { code }: Refusal,
): Promise<Response> {
  const texts = [...remarks].map(([pointer, { text }]) => ({ label: remarkLabel(policy, kind, pointer), text }));
  const detail = unsent(
    '您填写的审核结论',
    [...texts, { label: '原因', text: reason }].filter(({ text }) => text !== ''),
  );
  const back = { href: path, label: '重新打开此件' };
  const page = errorPage({ code, requestId: c.get('requestId'), account, back, detail });
  return sendPage(c, page, problemStatus[code] as ContentfulStatusCode);
}

async function decide(c: PageContext, services: Services, work: ReviewerWork): Promise<Response> {
  const declarationId = idParam(c, 'declarationId');
  const path = `/review/credits/${declarationId}`;
  const form = await readForm(c);
  const found = await requireCase(work, declarationId);
  const { declaration } = found.declarationCase;
  const input = readInput(form, remarkablePointers(declaration, work.now));
  const parsed = parseInput(input);
  if ('errors' in parsed && declaration.status === 'submitted')
    return sendPage(c, declarationCasePage({ ...found, input, errors: parsed.errors, isJustDecided: false }), 422);
  try {
    if ('errors' in parsed) throw new Refusal('state-conflict');
    const request = { params: { declarationId }, version: input.version, body: parsed.decision };
    return await onceForm(c, services, work.account, form, async (db) => {
      await creditReviews.decide({ ...work, db }, request);
      return `${path}?decided`;
    });
  } catch (error) {
    if (!isStale(error)) throw error;
    return showConflict(c, found, path, input, error);
  }
}

async function sendProof(c: PageContext, work: ReviewerWork): Promise<Response> {
  const attachmentId = idParam(c, 'attachmentId');
  const { declarationCase } = await requireCase(work, idParam(c, 'declarationId'));
  const file = declarationCase.attachments.find(({ id }) => id === attachmentId);
  if (file?.mediaType === undefined) throw new Refusal('not-found');
  const { bytes } = await attachments.content(work, { params: { attachmentId } });
  return c.body(bytes, 200, fileHeaders('inline', { name: file.name, mediaType: file.mediaType }));
}

/** What was written in a decision that was not carried out. */
const unsentDecision = (form: URLSearchParams) => {
  const { remarks, reason } = readInput(form, pointersIn(form));
  const written = [...remarks.values()].map(({ text }) => ({ label: '退回说明', text }));
  return unsent(
    '您填写的审核结论',
    [...written, { label: '原因', text: reason }].filter(({ text }) => text !== ''),
  );
};

/** Mounts the pages on which a reviewer decides on credits. Before those of applications, which take any id. */
export function mountCreditReview(app: Hono<PortalEnv>, services: Services): void {
  const path = '/review/credits/:declarationId';
  app.get('/review/credits', forRole(services, 'reviewer', showQueue));
  app.get('/review/credits/held', forRole(services, 'reviewer', showHeld));
  app.post(
    '/review/credits/held/:recordId',
    forRole(services, 'reviewer', (c, work) => settle(c, services, work)),
  );
  app.get(path, forRole(services, 'reviewer', showCase));
  app.post(
    path,
    forRole(services, 'reviewer', (c, work) => decide(c, services, work), unsentDecision),
  );
  app.get(`${path}/files/:attachmentId`, forRole(services, 'reviewer', sendProof));
}
