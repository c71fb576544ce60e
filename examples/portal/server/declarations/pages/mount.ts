import type { Hono } from 'hono';
import { routes } from '@acct-kit/core/contract';
import { checkBody } from '../../http/input.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { PortalEnv, Services } from '../../context.ts';
import { findKind, type DeclaredKind } from '../kinds.ts';
import { sendFile } from '../../attachments/pages/send-file.ts';
import { portalPolicy, resolvePolicy } from '../../policies/packs.ts';
import { declarations } from '../handlers.ts';
import { chinaDay } from '../../time.ts';
import type { Html } from '../../ui/layout.ts';
import type { FormError } from '../../ui/error-summary.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import { unsentEntries } from '../../ui/unsent-entries.ts';
import { keepFiles, proofName, proofsOf } from '../../attachments/pages/uploads.ts';
import { idParam, readEntries, readForm, sendPage, type PageContext } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { declareContext, type PersonWork } from './context.ts';
import { declarationPage } from './declaration.ts';
import { emptyInput, inputOf, readInput, toDraft, toFormErrors, written, type DeclareInput } from './input.ts';
import { newPage } from './new.ts';
import { overviewPage } from './overview.ts';

const yearIn = (text: string | null | undefined): number | undefined =>
  /^\d{4}$/.test(text ?? '') ? Number(text) : undefined;

async function showOverview(c: PageContext, work: PersonWork): Promise<Response> {
  const context = await declareContext(work);
  const asked = yearIn(c.req.query('year'));
  const year = context.years.find((one) => one === asked) ?? context.years[0] ?? 0;
  const cursor = c.req.query('cursor');
  const page = await declarations.list(work, { params: {}, query: cursor ? { cursor } : {} });
  const view = { account: work.account, context, year, declarations: page.items, nextCursor: page.nextCursor };
  return sendPage(c, overviewPage(view));
}

async function showNew(
  c: PageContext,
  work: PersonWork,
  kind: DeclaredKind,
  input: DeclareInput,
  errors: readonly FormError[],
): Promise<Response> {
  const { policy } = await declareContext(work);
  const proofs = await proofsOf(work, input.attachments);
  return sendPage(
    c,
    newPage({ account: work.account, policy, kind, input, errors, proofs }),
    errors.length > 0 ? 422 : 200,
  );
}

async function requireKind(work: PersonWork, year: number | undefined, kind: string | null | undefined) {
  const { kindsIn, isFiled } = await declareContext(work);
  const found = year === undefined ? undefined : kindsIn(year).find((one) => one.kind === kind);
  if (found === undefined || year === undefined || !isFiled) throw new ProblemError('not-found');
  return { kind: found, year };
}

/** The problem of a call as errors of the form. */
function formErrorsOf(kind: DeclaredKind, error: unknown): FormError[] {
  if (!(error instanceof ProblemError)) throw error;
  if (error.code === 'declaration-exists')
    return [
      {
        field: proofName(kind.proofs?.[0] ?? 'other'),
        message: '同样的事项您已经申报过，没有重复提交。请在“我的申报”中查看',
      },
    ];
  if (error.errors === undefined) throw error;
  return toFormErrors(kind, error.errors);
}

/** Reads a form and stores its files, so that the person need not choose them again when the form has errors. */
async function readDeclared(
  c: PageContext,
  work: PersonWork,
  kindOf: (form: URLSearchParams) => Promise<{ kind: DeclaredKind; year: number }>,
) {
  const { fields, files } = await readEntries(c);
  const { kind, year } = await kindOf(fields);
  const { region } = await declareContext(work);
  const typed = readInput(fields, kind, year);
  const uploaded = await keepFiles(work, region, files);
  const input = { ...typed, attachments: [...typed.attachments, ...uploaded.ids] };
  return { fields, kind, input, region, errors: uploaded.errors };
}

async function submitNew(c: PageContext, services: Services, work: PersonWork): Promise<Response> {
  const { fields, kind, input, region, errors } = await readDeclared(c, work, (form) =>
    requireKind(work, yearIn(form.get('year')), form.get('kind')),
  );
  if (errors.length > 0) return showNew(c, work, kind, input, errors);
  try {
    return await submitOnce(c, services, work.account, fields, async (db) => {
      const { id } = await declarations.submit(
        { ...work, db },
        { params: {}, body: checkBody(routes.declarations.submit, toDraft(input, kind, region)) },
      );
      return `/credits/declare/${id}?sent`;
    });
  } catch (error) {
    return showNew(c, work, kind, input, formErrorsOf(kind, error));
  }
}

async function requireDeclaration(work: PersonWork, declarationId: string) {
  const declaration = await declarations.get(work, { params: { declarationId } });
  const policy = resolvePolicy(declaration.region, chinaDay(work.now));
  const kind = findKind(policy, declaration.year, declaration.kind);
  if (kind === undefined) throw new ProblemError('not-found');
  return { declaration, policy, kind };
}

async function showDeclaration(
  c: PageContext,
  work: PersonWork,
  typed?: { input: DeclareInput; errors: readonly FormError[] },
): Promise<Response> {
  const found = await requireDeclaration(work, idParam(c, 'declarationId'));
  const input = typed?.input ?? inputOf(found.declaration);
  const errors = typed?.errors ?? [];
  const view = {
    ...found,
    account: work.account,
    input,
    errors,
    proofs: await proofsOf(work, input.attachments),
    isJustSent: c.req.query('sent') !== undefined,
  };
  return sendPage(c, declarationPage(view), errors.length > 0 ? 422 : 200);
}

async function resubmit(c: PageContext, services: Services, work: PersonWork): Promise<Response> {
  const declarationId = idParam(c, 'declarationId');
  const { declaration, kind } = await requireDeclaration(work, declarationId);
  const { fields, input, region, errors } = await readDeclared(c, work, async () => ({ kind, year: declaration.year }));
  if (errors.length > 0) return showDeclaration(c, work, { input, errors });
  const version = Number(fields.get('version')) || 0;
  try {
    return await submitOnce(c, services, work.account, fields, async (db) => {
      const body = checkBody(routes.declarations.resubmit, toDraft(input, kind, region));
      await declarations.resubmit({ ...work, db }, { params: { declarationId }, version, body });
      return `/credits/declare/${declarationId}?sent`;
    });
  } catch (error) {
    return showDeclaration(c, work, { input, errors: formErrorsOf(kind, error) });
  }
}

async function withdraw(c: PageContext, services: Services, work: PersonWork): Promise<Response> {
  const declarationId = idParam(c, 'declarationId');
  const form = await readForm(c);
  const version = Number(form.get('version')) || 0;
  return submitOnce(c, services, work.account, form, async (db) => {
    await declarations.withdraw({ ...work, db }, { params: { declarationId }, version });
    return `/credits/declare/${declarationId}`;
  });
}

async function sendProof(c: PageContext, work: PersonWork): Promise<Response> {
  const attachmentId = idParam(c, 'attachmentId');
  const { declaration } = await requireDeclaration(work, idParam(c, 'declarationId'));
  if (!declaration.attachments.includes(attachmentId)) throw new ProblemError('not-found');
  return sendFile(c, work, attachmentId);
}

/** What was written in a form that nobody is signed in for. */
function unsentDeclaration(form: URLSearchParams, now: Date): Html | '' {
  const policy = portalPolicy(chinaDay(now));
  const year = yearIn(form.get('year')) ?? 0;
  const kind = findKind(policy, year, form.get('kind') ?? '');
  return kind === undefined
    ? ''
    : unsentEntries('您填写的申报内容', written(policy, kind, readInput(form, kind, year)));
}

/** Mounts the pages on which a person declares credits. */
export function mountDeclare(app: Hono<PortalEnv>, services: Services): void {
  const path = '/credits/declare/:declarationId';
  type Respond = (c: PageContext, work: PersonWork) => Promise<Response>;
  const person = (respond: Respond) => forRole(services, 'person', respond);
  const sending = (respond: Respond) => forRole(services, 'person', respond, unsentDeclaration);
  app.get('/credits/declare', person(showOverview));
  app.get(
    '/credits/declare/new',
    person(async (c, work) => {
      const { kind, year } = await requireKind(work, yearIn(c.req.query('year')), c.req.query('kind'));
      return showNew(c, work, kind, emptyInput(year), []);
    }),
  );
  app.post(
    '/credits/declare/new',
    sending((c, work) => submitNew(c, services, work)),
  );
  app.get(
    path,
    person((c, work) => showDeclaration(c, work)),
  );
  app.post(
    path,
    sending((c, work) => resubmit(c, services, work)),
  );
  app.post(
    `${path}/withdraw`,
    person((c, work) => withdraw(c, services, work)),
  );
  app.get(`${path}/files/:attachmentId`, person(sendProof));
}
