import type { Hono } from 'hono';
import type { Attachment } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';
import { sendFile } from '../../attachments/pages/send-file.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { portalPolicy } from '../../policies/packs.ts';
import { chinaDay } from '../../time.ts';
import { submitOnce } from '../../ui/form-submission.ts';
import type { Html, Page } from '../../ui/layout.ts';
import { idParam, readForm, sendPage, type PageContext } from '../../ui/respond.ts';
import { sendErrorPage } from '../../ui/send-error-page.ts';
import type { DecisionView } from './case-page.ts';
import {
  emptyDecision,
  parseDecision,
  readDecision,
  type Choice,
  type Decision,
  type DecisionInput,
} from './decision.ts';
import { pointersIn } from './remark-input.ts';
import { unsentDecision } from './unsent-decision.ts';

type ReviewerWork = WorkOf<'reviewer'>;
type Respond = (c: PageContext, work: ReviewerWork) => Promise<Response>;

/** What the review of any case must know of it. */
export interface FoundCase {
  readonly policy: Policy;
  readonly version: number;
  /** The events that are possible now. */
  readonly events: readonly string[];
  readonly attachments: readonly Attachment[];
}

/** What differs from kind to kind in the review of a case. */
export interface CaseReview<Found extends FoundCase, Value extends string> {
  /** Where the queue is. A case is at its id below. */
  readonly path: string;
  /** What the log calls that id. */
  readonly idName: string;
  readonly backLabel: string;
  readonly showQueue: Respond;
  readonly find: (work: ReviewerWork, id: string) => Promise<Found>;
  /** Every decision that there is for this kind. The case is missing where nobody is signed in. */
  readonly choices: (found?: Found) => readonly Choice<Value>[];
  /** The fields that take remarks. */
  readonly pointers: (found: Found, now: Date) => readonly string[];
  /** The label of a field. The case is missing where nobody is signed in. */
  readonly labelOf: (policy: Policy, pointer: string, found?: Found) => string;
  readonly page: (found: Found, view: DecisionView) => Page;
  readonly decide: (work: ReviewerWork, id: string, version: number, decision: Decision<Value>) => Promise<unknown>;
}

const possibleChoices = <Found extends FoundCase, Value extends string>(
  { choices }: CaseReview<Found, Value>,
  found: Found,
): readonly Choice<Value>[] => choices(found).filter(({ value }) => found.events.includes(value));

async function showCase<Found extends FoundCase, Value extends string>(
  c: PageContext,
  { account, now }: ReviewerWork,
  review: CaseReview<Found, Value>,
  found: Found,
  typed?: Pick<DecisionView, 'input' | 'errors'>,
): Promise<Response> {
  const view: DecisionView = {
    account,
    input: typed?.input ?? emptyDecision(found.version),
    errors: typed?.errors ?? [],
    choices: possibleChoices(review, found),
    isJustDecided: typed === undefined && c.req.query('decided') !== undefined,
    now,
  };
  return sendPage(c, review.page(found, view), typed === undefined ? 200 : 422);
}

/** Whether somebody else has decided, corrected or withdrawn a case since it was opened. */
const isConflict = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && (error.code === 'version-mismatch' || error.code === 'state-conflict');

/** Says that the case has changed, and shows what the reviewer had entered. */
const sendConflict = <Found extends FoundCase, Value extends string>(
  c: PageContext,
  review: CaseReview<Found, Value>,
  found: Found,
  input: DecisionInput,
  error: ProblemError,
): Promise<Response> =>
  sendErrorPage(c, error, {
    back: { href: c.req.path, label: '重新打开此件' },
    detail: unsentDecision(input, review.choices(found), found.policy, (pointer) =>
      review.labelOf(found.policy, pointer, found),
    ),
  });

async function decide<Found extends FoundCase, Value extends string>(
  c: PageContext,
  services: Services,
  work: ReviewerWork,
  review: CaseReview<Found, Value>,
): Promise<Response> {
  const id = idParam(c, review.idName);
  const form = await readForm(c);
  const found = await review.find(work, id);
  const input = readDecision(form, review.pointers(found, work.now));
  const parsed = parseDecision(input, review.choices(found));
  if ('errors' in parsed) {
    const isOpen = possibleChoices(review, found).length > 0;
    if (isOpen) return showCase(c, work, review, found, { input, errors: parsed.errors });
    return sendConflict(c, review, found, input, new ProblemError('state-conflict'));
  }
  try {
    return await submitOnce(c, services, work.account, form, async (db) => {
      await review.decide({ ...work, db }, id, input.version, parsed.decision);
      return `${review.path}/${id}?decided`;
    });
  } catch (error) {
    if (!isConflict(error)) throw error;
    return sendConflict(c, review, found, input, error);
  }
}

/** What was entered in a form that nobody is signed in for. */
function unsent<Found extends FoundCase, Value extends string>(
  { choices, labelOf }: CaseReview<Found, Value>,
  form: URLSearchParams,
  now: Date,
): Html | '' {
  const policy = portalPolicy(chinaDay(now));
  const input = readDecision(form, pointersIn(form));
  return unsentDecision(input, choices(), policy, (pointer) => labelOf(policy, pointer));
}

/** Mounts the queue of a kind of case, its cases with their decision, and their files. */
export function mountCaseReview<Found extends FoundCase, Value extends string>(
  app: Hono<PortalEnv>,
  services: Services,
  review: CaseReview<Found, Value>,
): void {
  const path = `${review.path}/:${review.idName}`;
  const back = { href: review.path, label: review.backLabel };
  /** Problems lead back to the queue, for instance where the case belongs to another district. */
  const leadingBack =
    (respond: Respond): Respond =>
    (c, work) =>
      respond(c, work).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        return sendErrorPage(c, error, { back });
      });
  app.get(review.path, forRole(services, 'reviewer', review.showQueue));
  app.get(
    path,
    forRole(
      services,
      'reviewer',
      leadingBack(async (c, work) => showCase(c, work, review, await review.find(work, idParam(c, review.idName)))),
    ),
  );
  app.post(
    path,
    forRole(
      services,
      'reviewer',
      leadingBack((c, work) => decide(c, services, work, review)),
      (form, now) => unsent(review, form, now),
    ),
  );
  app.get(
    `${path}/files/:attachmentId`,
    forRole(services, 'reviewer', async (c, work) => {
      const attachmentId = idParam(c, 'attachmentId');
      const { attachments } = await review.find(work, idParam(c, review.idName));
      if (!attachments.some(({ id }) => id === attachmentId)) throw new ProblemError('not-found');
      return sendFile(c, work, attachmentId);
    }),
  );
}
