import type { Hono } from 'hono';
import { routes } from '@acct-kit/core/contract';
import { checkBody } from '../../http/input.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { sendFile } from '../../attachments/pages/send-file.ts';
import { portalPlaces, portalPolicy, resolvePolicy } from '../../policies/packs.ts';
import { transfers } from '../handlers.ts';
import { chinaDay } from '../../time.ts';
import { transferReasonLabels } from '../../ui/labels.ts';
import type { Html } from '../../ui/layout.ts';
import type { FormError } from '../../ui/error-summary.ts';
import { districtName } from '../../ui/bureau-name.ts';
import { openCasesOf } from '../../cases/open-cases.ts';
import { currentDossier, requireDossier } from '../../dossier-versions/store.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import { unsentEntries } from '../../ui/unsent-entries.ts';
import { keepFiles, proofsOf } from '../../attachments/pages/uploads.ts';
import { idParam, readEntries, readForm, sendPage, type PageContext } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { emptyInput, readInput, reasonIn, toDraft, toFormErrors, type TransferInput } from './input.ts';
import { listPage } from './list.ts';
import { newPage } from './new.ts';
import { transferPage } from './transfer.ts';

type PersonWork = WorkOf<'person'>;

const placeIn = (text: string | null | undefined): string | undefined => portalPlaces().find((place) => place === text);

async function showList(c: PageContext, work: PersonWork): Promise<Response> {
  const cursor = c.req.query('cursor');
  const { items, nextCursor } = await transfers.list(work, { params: {}, query: cursor ? { cursor } : {} });
  const { db, account, now } = work;
  const dossier = await currentDossier(db, account.personId);
  const openCases = await openCasesOf(db, account.personId, now);
  return sendPage(c, listPage({ account, dossier, openCases, transfers: items, nextCursor, now }));
}

async function showNew(
  c: PageContext,
  work: PersonWork,
  input: TransferInput,
  errors: readonly FormError[],
): Promise<Response> {
  const dossier = await requireDossier(work.db, work.account.personId);
  const proofs = await proofsOf(work, input.attachments);
  const view = { account: work.account, dossier, input, errors, proofs, now: work.now };
  return sendPage(c, newPage(view), errors.length > 0 ? 422 : 200);
}

async function beginNew(c: PageContext, work: PersonWork): Promise<Response> {
  const { db, account, now } = work;
  const { region } = await requireDossier(db, account.personId);
  const { application, transfer } = await openCasesOf(db, account.personId, now);
  if (application !== undefined || transfer !== undefined) return c.redirect('/transfers', 303);
  return showNew(c, work, emptyInput(placeIn(c.req.query('to')) ?? region), []);
}

async function submitNew(c: PageContext, services: Services, work: PersonWork): Promise<Response> {
  const { fields, files } = await readEntries(c);
  const { region } = await requireDossier(work.db, work.account.personId);
  const typed = readInput(fields);
  const uploaded = await keepFiles(work, region, files);
  const input: TransferInput = {
    ...typed,
    region: placeIn(typed.region) ?? region,
    attachments: [...typed.attachments, ...uploaded.ids],
  };
  const parsed = toDraft(input);
  const errors = [...uploaded.errors, ...('errors' in parsed ? parsed.errors : [])];
  if (errors.length > 0 || 'errors' in parsed) return showNew(c, work, input, errors);
  try {
    return await submitOnce(c, services, work.account, fields, async (db) => {
      const { id } = await transfers.submit(
        { ...work, db },
        { params: {}, body: checkBody(routes.transfers.submit, parsed.draft) },
      );
      return `/transfers/${id}?sent`;
    });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.errors === undefined) throw error;
    return showNew(c, work, input, toFormErrors(error.errors, input));
  }
}

async function showTransfer(c: PageContext, work: PersonWork): Promise<Response> {
  const transfer = await transfers.get(work, { params: { transferId: idParam(c, 'transferId') } });
  const view = {
    account: work.account,
    transfer,
    proofs: await proofsOf(work, transfer.attachments),
    isJustSent: c.req.query('sent') !== undefined,
    now: work.now,
  };
  return sendPage(c, transferPage(view));
}

async function cancel(c: PageContext, services: Services, work: PersonWork): Promise<Response> {
  const transferId = idParam(c, 'transferId');
  const form = await readForm(c);
  const version = Number(form.get('version')) || 0;
  return submitOnce(c, services, work.account, form, async (db) => {
    await transfers.cancel({ ...work, db }, { params: { transferId }, version });
    return `/transfers/${transferId}`;
  });
}

async function sendProof(c: PageContext, work: PersonWork): Promise<Response> {
  const attachmentId = idParam(c, 'attachmentId');
  const transfer = await transfers.get(work, { params: { transferId: idParam(c, 'transferId') } });
  if (!transfer.attachments.includes(attachmentId)) throw new ProblemError('not-found');
  return sendFile(c, work, attachmentId);
}

/** What was written in a form that nobody is signed in for. */
function unsentTransfer(form: URLSearchParams, now: Date): Html | '' {
  const input = readInput(form);
  const place = placeIn(input.region);
  const today = chinaDay(now);
  const policy = place === undefined ? portalPolicy(today) : resolvePolicy(place, today);
  const reason = reasonIn(input);
  return unsentEntries('您填写的调转申请', [
    { label: '调入哪个区县', text: input.authority === '' ? '' : districtName(policy, input.authority) },
    { label: '调转原因', text: reason === undefined ? '' : transferReasonLabels[reason] },
    { label: '补充说明', text: input.note },
  ]);
}

/** Mounts the pages on which a person applies for a transfer and follows it. */
export function mountTransfers(app: Hono<PortalEnv>, services: Services): void {
  const path = '/transfers/:transferId';
  app.get('/transfers', forRole(services, 'person', showList));
  app.get('/transfers/new', forRole(services, 'person', beginNew));
  app.post(
    '/transfers/new',
    forRole(services, 'person', (c, work) => submitNew(c, services, work), unsentTransfer),
  );
  app.get(path, forRole(services, 'person', showTransfer));
  app.post(
    `${path}/cancel`,
    forRole(services, 'person', (c, work) => cancel(c, services, work)),
  );
  app.get(`${path}/files/:attachmentId`, forRole(services, 'person', sendProof));
}
