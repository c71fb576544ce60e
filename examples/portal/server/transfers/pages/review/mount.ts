import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatus } from '@acct-kit/core/contract';
import { Refusal } from '../../../http/problem-error.ts';
import type { PortalEnv, Services } from '../../../context.ts';
import { fileHeaders } from '../../../attachments/download-headers.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { attachments } from '../../../attachments/handlers.ts';
import { transferReviews } from '../../review-handlers.ts';
import { chinaDay } from '../../../time.ts';
import { errorPage } from '../../../ui/error-page.ts';
import type { Html } from '../../../ui/layout.ts';
import { onceForm } from '../../../ui/form-key.ts';
import { isStale } from '../../../ui/is-stale.ts';
import { unsent } from '../../../ui/unsent.ts';
import { forRole, idParam, readForm, sendPage, type PageContext, type WorkOf } from '../../../ui/respond.ts';
import { transferCasePage } from './case.ts';
import { decisionTexts, emptyDecision, parseDecision, readDecision, type DecisionInput } from './decision.ts';
import { queueFilters, transferQueuePage } from './queue.ts';

type ReviewerWork = WorkOf<'reviewer'>;

async function showQueue(c: PageContext, work: ReviewerWork): Promise<Response> {
  const filter = queueFilters.find((one) => one === c.req.query('status')) ?? queueFilters[0];
  const cursor = c.req.query('cursor');
  const query = { status: filter, ...(cursor ? { cursor } : {}) };
  const page = await transferReviews.list(work, { params: {}, query });
  return sendPage(c, transferQueuePage(work.account, { filter, ...page }, work.now));
}

async function requireCase(work: ReviewerWork, transferId: string) {
  const transferCase = await transferReviews.get(work, { params: { transferId } });
  const policy = resolvePolicy(transferCase.transfer.from.region, chinaDay(work.now));
  return { account: work.account, transferCase, policy, now: work.now };
}

async function showCase(c: PageContext, work: ReviewerWork): Promise<Response> {
  const found = await requireCase(work, idParam(c, 'transferId'));
  const input = emptyDecision(found.transferCase.transfer.version);
  const isJustDecided = c.req.query('decided') !== undefined;
  return sendPage(c, transferCasePage({ ...found, input, errors: [], isJustDecided }));
}

/** What was written in a decision that was not carried out. */
function unsentDecision({ decision, reason }: DecisionInput): Html | '' {
  const label = decisionTexts.find(({ value }) => value === decision)?.label ?? '';
  const written = [
    { label: '审核结论', text: label },
    { label: '原因', text: reason },
  ];
  return unsent(
    '您填写的审核结论',
    written.filter(({ text }) => text !== ''),
  );
}

async function decide(c: PageContext, services: Services, work: ReviewerWork): Promise<Response> {
  const transferId = idParam(c, 'transferId');
  const path = `/review/transfers/${transferId}`;
  const form = await readForm(c);
  const input = readDecision(form);
  const found = await requireCase(work, transferId);
  const parsed = parseDecision(input);
  if ('errors' in parsed)
    return sendPage(c, transferCasePage({ ...found, input, errors: parsed.errors, isJustDecided: false }), 422);
  try {
    const request = { params: { transferId }, version: input.version, body: parsed.decision };
    return await onceForm(c, services, work.account, form, async (db) => {
      await transferReviews.decide({ ...work, db }, request);
      return `${path}?decided`;
    });
  } catch (error) {
    if (!isStale(error)) throw error;
    const back = { href: path, label: '重新打开此件' };
    const detail = unsentDecision(input);
    const page = errorPage({ code: error.code, requestId: c.get('requestId'), account: work.account, back, detail });
    return sendPage(c, page, problemStatus[error.code] as ContentfulStatusCode);
  }
}

async function sendProof(c: PageContext, work: ReviewerWork): Promise<Response> {
  const attachmentId = idParam(c, 'attachmentId');
  const { transferCase } = await requireCase(work, idParam(c, 'transferId'));
  const dossier = transferCase.attachments.find(({ id }) => id === attachmentId);
  if (dossier?.mediaType === undefined) throw new Refusal('not-found');
  const { bytes } = await attachments.content(work, { params: { attachmentId } });
  return c.body(bytes, 200, fileHeaders('inline', { name: dossier.name, mediaType: dossier.mediaType }));
}

/** Mounts the pages on which the place of origin decides on transfers. Before those of applications, which take any id. */
export function mountTransferReview(app: Hono<PortalEnv>, services: Services): void {
  const path = '/review/transfers/:transferId';
  app.get('/review/transfers', forRole(services, 'reviewer', showQueue));
  app.get(path, forRole(services, 'reviewer', showCase));
  app.post(
    path,
    forRole(
      services,
      'reviewer',
      (c, work) => decide(c, services, work),
      (form) => unsentDecision(readDecision(form)),
    ),
  );
  app.get(`${path}/files/:attachmentId`, forRole(services, 'reviewer', sendProof));
}
