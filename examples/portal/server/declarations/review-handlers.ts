import type { CreditDeclaration, DeclarationCase } from '@acct-kit/core/contract';
import { checkRemarks, requireReason } from '../cases/check-decision.ts';
import { districtCase } from '../cases/find.ts';
import { districtCases } from '../cases/lists.ts';
import { moveCase, statusAfter } from '../cases/move.ts';
import { reviewFactsOf } from '../cases/review-case.ts';
import type { Database } from '../database/open.ts';
import type { Handlers } from '../http/handler.ts';
import { policyOf } from '../policies/policy-of.ts';
import { describeAnswers } from './answers.ts';
import { applyDecision } from './apply-decision.ts';
import { findKind } from './kinds.ts';
import { declarationCases, toDeclaration, toDeclarations, type DeclarationRow } from './store.ts';

const toCase = async (db: Database, row: DeclarationRow): Promise<DeclarationCase> => ({
  declaration: await toDeclaration(db, row),
  ...(await reviewFactsOf(db, declarationCases, row)),
});

/** What a remark can be put on: every answer that is asked, and the proofs. */
export function remarkablePointers(
  { region, year, kind, answers }: CreditDeclaration | DeclarationRow,
  now: Date,
): string[] {
  const policy = policyOf(region, now);
  const known = findKind(policy, year, kind);
  const rows = known === undefined ? [] : describeAnswers(policy, known, answers);
  return [...rows.map(({ pointer }) => pointer), '/attachments'];
}

/** The calls of `creditReviews` that decide declarations. Those about records are in `credits`. */
export const declarationReviews: Pick<Handlers<'creditReviews'>, 'declarations' | 'declaration' | 'decide'> = {
  async declarations(work, { query }) {
    const { items, ...page } = await districtCases(work, declarationCases, query, query);
    const found = await toDeclarations(
      work.db,
      items.map(({ row }) => row),
    );
    return { ...page, items: items.map(({ row: _, ...entry }, index) => ({ declaration: found[index]!, ...entry })) };
  },

  async declaration(work, { params }) {
    return toCase(work.db, await districtCase(work, declarationCases, params.declarationId));
  },

  async decide(work, { params, version, body: { decision, remarks = [], reason } }) {
    const row = await districtCase(work, declarationCases, params.declarationId, version);
    statusAfter(declarationCases, row, decision);
    checkRemarks(decision, remarks, remarkablePointers(row, work.now));
    if (decision === 'reject') requireReason(reason);
    const moved = await moveCase(work, declarationCases, row, decision, { remarks, reason });
    await applyDecision(work, policyOf(moved.region, work.now), moved);
    return toCase(work.db, moved);
  },
};
