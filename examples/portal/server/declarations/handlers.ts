import type { CreditDeclarationDraft } from '@acct-kit/core/contract';
import { requireRole } from '../auth/accounts.ts';
import { recordEvent } from '../cases/events.ts';
import { linkFiles } from '../cases/files.ts';
import { ownCase } from '../cases/find.ts';
import { ownCases } from '../cases/lists.ts';
import { moveCase, statusAfter } from '../cases/move.ts';
import type { Work } from '../context.ts';
import { violates } from '../database/errors.ts';
import { json } from '../database/open.ts';
import type { Handlers } from '../http/handler.ts';
import { ProblemError } from '../http/problem-error.ts';
import { newId } from '../ids.ts';
import { policyOf } from '../policies/policy-of.ts';
import { applyDecision } from './apply-decision.ts';
import { checkDeclaration } from './check.ts';
import { declarationCases, toDeclaration, toDeclarations } from './store.ts';

/** Turns a violation of the unique index into the problem that the person has declared the same before. */
const reportRepetition = (error: unknown): never => {
  throw violates(error, 'credit_declarations_once') ? new ProblemError('declaration-exists') : error;
};

/** The checked parts of a draft as columns. */
async function toColumns({ db, now }: Work, personId: string, draft: CreditDeclarationDraft) {
  const { answers, ...declared } = await checkDeclaration(db, personId, draft, now);
  return { ...declared, answers: json(answers) };
}

export const declarations: Handlers<'declarations'> = {
  async list(work, { query }) {
    const { items, ...page } = await ownCases(work, declarationCases, query);
    return { ...page, items: await toDeclarations(work.db, items) };
  },

  async get(work, { params }) {
    return toDeclaration(work.db, await ownCase(work, declarationCases, params.declarationId));
  },

  async submit(work, { body }) {
    const { db, account, now } = work;
    const { personId } = requireRole(account, 'person');
    const row = await db
      .insertInto('creditDeclarations')
      .values({
        ...(await toColumns(work, personId, body)),
        id: newId(),
        personId,
        status: 'submitted',
        version: 1,
        remarks: json([]),
        submittedAt: now,
        waitingSince: now,
        updatedAt: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(reportRepetition);
    await linkFiles(db, declarationCases, row.id, body.attachments);
    await applyDecision(work, policyOf(row.region, now), row);
    await recordEvent(work, declarationCases, row.id, 'submit');
    return toDeclaration(db, row);
  },

  async resubmit(work, { params, version, body }) {
    const { db, now } = work;
    const row = await ownCase(work, declarationCases, params.declarationId, version);
    statusAfter(declarationCases, row, 'resubmit');
    const set = { ...(await toColumns(work, row.personId, body)), waitingSince: now };
    const moved = await moveCase(work, declarationCases, row, 'resubmit', { set }).catch(reportRepetition);
    await linkFiles(db, declarationCases, row.id, body.attachments);
    await applyDecision(work, policyOf(moved.region, now), moved);
    return toDeclaration(db, moved);
  },

  async withdraw(work, { params, version }) {
    const row = await ownCase(work, declarationCases, params.declarationId, version);
    const moved = await moveCase(work, declarationCases, row, 'withdraw');
    await applyDecision(work, policyOf(moved.region, work.now), moved);
    return toDeclaration(work.db, moved);
  },
};
