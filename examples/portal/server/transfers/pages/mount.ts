import type { Hono } from 'hono';
import type { Dossier } from '@acct-kit/core/contract';
import { Refusal } from '../../http/problem-error.ts';
import type { PortalEnv, Services } from '../../context.ts';
import { fileHeaders } from '../../attachments/download-headers.ts';
import { portalPlaces, resolvePolicy } from '../../policies/packs.ts';
import { attachments } from '../../attachments/handlers.ts';
import { transfers } from '../handlers.ts';
import { chinaDay } from '../../time.ts';
import { transferReasonLabels } from '../../ui/labels.ts';
import type { Html } from '../../ui/layout.ts';
import type { FormError } from '../../ui/error-summary.ts';
import { districtName } from '../../ui/bureau-name.ts';
import { ownDossierOf } from '../../dossiers/own-dossier.ts';
import { onceForm } from '../../ui/form-key.ts';
import { unsent } from '../../ui/unsent.ts';
import { keepFiles, proofsOf } from '../../attachments/pages/uploads.ts';
import { forRole, idParam, readEntries, readForm, sendPage, type PageContext, type WorkOf } from '../../ui/respond.ts';
import { emptyInput, readInput, reasonIn, toDraft, toFormErrors, type TransferInput } from './input.ts';
import { listPage } from './list.ts';
import { newPage } from './new.ts';
import { transferPage } from './transfer.ts';

type PersonWork = WorkOf<'person'>;

/** Where most of the demo's transfers go from. */
const beijing = '110000';

const placeIn = (text: string | null | undefined): string | undefined => portalPlaces().find((place) => place === text);

async function showList(c: PageContext, work: PersonWork): Promise<Response> {
  const cursor = c.req.query('cursor');
  const { items, nextCursor } = await transfers.list(work, { params: {}, query: cursor ? { cursor } : {} });
  const dossier = await ownDossierOf(work);
  return sendPage(c, listPage({ account: work.account, dossier, transfers: items, nextCursor, now: work.now }));
}

/** @throws Refusal `no-dossier` */
async function requireDossier(work: PersonWork): Promise<Dossier> {
  const dossier = await ownDossierOf(work);
  if (dossier === undefined) throw new Refusal('no-dossier');
  return dossier;
}

async function showNew(
  c: PageContext,
  work: PersonWork,
  input: TransferInput,
  errors: readonly FormError[],
): Promise<Response> {
  const dossier = await requireDossier(work);
  const proofs = await proofsOf(work, input.attachments);
  const view = { account: work.account, dossier, input, errors, proofs, now: work.now };
  return sendPage(c, newPage(view), errors.length > 0 ? 422 : 200);
}

async function beginNew(c: PageContext, work: PersonWork): Promise<Response> {
  const { application, transfer } = (await requireDossier(work)).openCases;
  if (application !== undefined || transfer !== undefined) return c.redirect('/transfers', 303);
  return showNew(c, work, emptyInput(placeIn(c.req.query('to')) ?? beijing), []);
}

async function submitNew(c: PageContext, services: Services, work: PersonWork): Promise<Response> {
  const { fields, files } = await readEntries(c);
  const { region } = await requireDossier(work);
  const typed = readInput(fields);
  const uploaded = await keepFiles(work, region, files);
  const input: TransferInput = {
    ...typed,
    region: placeIn(typed.region) ?? beijing,
    attachments: [...typed.attachments, ...uploaded.ids],
  };
  const parsed = toDraft(input);
  const errors = [...uploaded.errors, ...('errors' in parsed ? parsed.errors : [])];
  if (errors.length > 0 || 'errors' in parsed) return showNew(c, work, input, errors);
  try {
    return await onceForm(c, services, work.account, fields, async (db) => {
      const { id } = await transfers.submit({ ...work, db }, { params: {}, body: parsed.draft });
      return `/transfers/${id}?sent`;
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.errors === undefined) throw error;
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
  return onceForm(c, services, work.account, form, async (db) => {
    await transfers.cancel({ ...work, db }, { params: { transferId }, version });
    return `/transfers/${transferId}`;
  });
}

async function sendProof(c: PageContext, work: PersonWork): Promise<Response> {
  const attachmentId = idParam(c, 'attachmentId');
  const transfer = await transfers.get(work, { params: { transferId: idParam(c, 'transferId') } });
  if (!transfer.attachments.includes(attachmentId)) throw new Refusal('not-found');
  const { name, mediaType } = await attachments.get(work, { params: { attachmentId } });
  if (mediaType === undefined) throw new Refusal('not-found');
  const { bytes } = await attachments.content(work, { params: { attachmentId } });
  return c.body(bytes, 200, fileHeaders('inline', { name, mediaType }));
}

/** What was written in a form that was not carried out. */
function unsentTransfer(form: URLSearchParams, now: Date): Html | '' {
  const input = readInput(form);
  const policy = resolvePolicy(placeIn(input.region) ?? beijing, chinaDay(now));
  const reason = reasonIn(input);
  const written = [
    { label: '调入哪个区县', text: input.authority === '' ? '' : districtName(policy, input.authority) },
    { label: '调转原因', text: reason === undefined ? '' : transferReasonLabels[reason] },
    { label: '补充说明', text: input.note },
  ];
  return unsent(
    '您填写的调转申请',
    written.filter(({ text }) => text !== ''),
  );
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
