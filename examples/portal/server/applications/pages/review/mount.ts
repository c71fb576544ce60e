import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemStatus, type ReviewCase } from '@acct-kit/core/contract';
import { Refusal } from '../../../http/problem-error.ts';
import type { PortalEnv, Services } from '../../../context.ts';
import { fileHeaders } from '../../../attachments/download-headers.ts';
import { resolvePolicy } from '../../../policies/packs.ts';
import { attachments } from '../../../attachments/handlers.ts';
import { reviews } from '../../review-handlers.ts';
import { chinaDay } from '../../../time.ts';
import { errorPage } from '../../../ui/error-page.ts';
import { forRole, idParam, readForm, sendPage, type PageContext, type WorkOf } from '../../../ui/respond.ts';
import { onceForm } from '../../../ui/form-key.ts';
import { isStale } from '../../../ui/is-stale.ts';
import { conflictPage } from './conflict.ts';
import { casePage, remarkablePointers } from './case.ts';
import { emptyDecision, parseDecision, pointersIn, readDecision } from './decision-form.ts';
import { queueFilters, queuePage, type QueueFilter } from './queue.ts';
import { unsentDecision } from './unsent-decision.ts';

type ReviewerWork = WorkOf<'reviewer'>;

/** The place of the demo. */
const region = '110000';

const policyFor = ({ application }: ReviewCase, now: Date) => resolvePolicy(application.region, chinaDay(now));

const filterOf = (text: string | undefined): QueueFilter =>
  queueFilters.find((filter) => filter === text) ?? queueFilters[0];

async function showQueue(c: PageContext, work: ReviewerWork): Promise<Response> {
  const filter = filterOf(c.req.query('status'));
  const cursor = c.req.query('cursor');
  const page = await reviews.list(work, { params: {}, query: { status: filter, ...(cursor ? { cursor } : {}) } });
  return sendPage(c, queuePage(work.account, { filter, ...page }, work.now));
}

async function showCase(c: PageContext, work: ReviewerWork): Promise<Response> {
  const reviewCase = await reviews.get(work, { params: { applicationId: idParam(c, 'applicationId') } });
  const view = {
    account: work.account,
    policy: policyFor(reviewCase, work.now),
    reviewCase,
    input: emptyDecision(reviewCase.application.version),
    errors: [],
    isJustDecided: c.req.query('decided') !== undefined,
  };
  return sendPage(c, casePage(view));
}

/** The case is not this reviewer's, or is none: says so, and leads on. */
async function explain(c: PageContext, { account }: ReviewerWork, error: unknown): Promise<Response> {
  if (!(error instanceof Refusal)) throw error;
  const { code } = error;
  const back = { href: '/review', label: '回到待审核列表' };
  const page = errorPage({ code, requestId: c.get('requestId'), account, back });
  return sendPage(c, page, problemStatus[code] as ContentfulStatusCode);
}

async function decide(c: PageContext, services: Services, work: ReviewerWork): Promise<Response> {
  const applicationId = idParam(c, 'applicationId');
  const form = await readForm(c);
  const reviewCase = await reviews.get(work, { params: { applicationId } });
  const policy = policyFor(reviewCase, work.now);
  const input = readDecision(form, remarkablePointers(policy, reviewCase));
  const parsed = parseDecision(input);
  if ('errors' in parsed && reviewCase.application.status === 'submitted') {
    const { errors } = parsed;
    return sendPage(
      c,
      casePage({ account: work.account, policy, reviewCase, input, errors, isJustDecided: false }),
      422,
    );
  }
  try {
    if ('errors' in parsed) throw new Refusal('state-conflict');
    const request = { params: { applicationId }, version: input.version, body: parsed.decision };
    return await onceForm(c, services, work.account, form, async (db) => {
      await reviews.decide({ ...work, db }, request);
      return `/review/${applicationId}?decided`;
    });
  } catch (error) {
    if (!isStale(error)) throw error;
    const view = { account: work.account, policy, applicationId, input, refusal: error, requestId: c.get('requestId') };
    return sendPage(c, conflictPage(view), problemStatus[error.code] as ContentfulStatusCode);
  }
}

async function sendMaterial(c: PageContext, work: ReviewerWork): Promise<Response> {
  const attachmentId = idParam(c, 'attachmentId');
  const { attachments: files } = await reviews.get(work, { params: { applicationId: idParam(c, 'applicationId') } });
  const file = files.find((one) => one.id === attachmentId);
  if (file?.mediaType === undefined) throw new Refusal('not-found');
  const { bytes } = await attachments.content(work, { params: { attachmentId } });
  return c.body(bytes, 200, fileHeaders('inline', { name: file.name, mediaType: file.mediaType }));
}

/** Mounts the reviewer's pages. */
export function mountReview(app: Hono<PortalEnv>, services: Services): void {
  const path = '/review/:applicationId';
  const explained =
    (respond: (c: PageContext, work: ReviewerWork) => Promise<Response>) => (c: PageContext, work: ReviewerWork) =>
      respond(c, work).catch((error: unknown) => explain(c, work, error));
  app.get('/review', forRole(services, 'reviewer', showQueue));
  app.get(path, forRole(services, 'reviewer', explained(showCase)));
  app.post(
    path,
    forRole(
      services,
      'reviewer',
      explained((c, work) => decide(c, services, work)),
      (form, now) => unsentDecision(resolvePolicy(region, chinaDay(now)), readDecision(form, pointersIn(form))),
    ),
  );
  app.get(`${path}/files/:attachmentId`, forRole(services, 'reviewer', sendMaterial));
}
