import type { AttachmentKind, CreditDeclarationDraft, FieldError } from '@acct-kit/core/contract';
import { convertCredits } from '@acct-kit/core/credits';
import { creditRulesFor, type Policy } from '@acct-kit/core/policy';
import { fieldError, Refusal, refuseField } from '../api/refusal.ts';
import type { Database } from '../database/open.ts';
import { isPlausibleYear } from '../registration/check.ts';
import { policyOf } from '../resources/policy-of.ts';
import { chinaDay } from '../time.ts';
import { checkAnswers, factsOf, normaliseAnswers, type Answers } from './answers.ts';
import { findKind, type DeclaredKind } from './kinds.ts';

/** A declaration that can go to review. */
export interface Declared {
  readonly year: number;
  readonly kind: string;
  readonly region: string;
  readonly answers: Answers;
  readonly occasion: string;
  /** Missing for an exemption. */
  readonly hundredths: number | null;
  readonly authority: string;
}

async function requireFile(db: Database, personId: string, region: string): Promise<string> {
  const person = await db
    .selectFrom('people')
    .select(['region', 'authority'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (person.authority === null) throw refuseField('/region', 'file-missing');
  if (person.region !== region) throw refuseField('/region', 'differs-from-file');
  return person.authority;
}

function requireKind(policy: Policy, { year, kind }: CreditDeclarationDraft, today: string): DeclaredKind {
  if (!isPlausibleYear(year, today)) throw refuseField('/year', 'year-implausible');
  const found = findKind(policy, year, kind);
  if (found === undefined) throw refuseField('/kind', 'unknown-code');
  return found;
}

/** A proof must have arrived in full, be the person's own, and one of them of a kind that proves this. */
async function checkProofs(
  db: Database,
  personId: string,
  { region, attachments }: CreditDeclarationDraft,
  wanted: readonly AttachmentKind[] | undefined,
): Promise<FieldError[]> {
  const rows =
    attachments.length === 0
      ? []
      : await db
          .selectFrom('attachments')
          .select(['id', 'kind'])
          .where('personId', '=', personId)
          .where('region', '=', region)
          .where('mediaType', 'is not', null)
          .where('id', 'in', attachments)
          .execute();
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const unknown = attachments.flatMap((id, index) =>
    kinds.has(id) ? [] : [fieldError(`/attachments/${index}`, 'attachment-unknown')],
  );
  const isProved = wanted === undefined || rows.some(({ kind }) => wanted.includes(kind));
  return unknown.length > 0 || isProved ? unknown : [fieldError('/attachments', 'required')];
}

/** What makes two declarations of a person and kind the same: title and day, or the year where no day is asked. */
const occasionOf = ({ title, completedOn }: ReturnType<typeof factsOf>, year: number): string =>
  `${completedOn ?? year} ${title.normalize('NFKC').replace(/\s+/g, '')}`;

/**
 * Whether a declaration can go to review, by what the rule of its year asks.
 * @throws Refusal `invalid-request` with every field that is wrong
 */
export async function checkDeclaration(
  db: Database,
  personId: string,
  draft: CreditDeclarationDraft,
  now: Date,
): Promise<Declared> {
  const today = chinaDay(now);
  const policy = policyOf(draft.region, now);
  const authority = await requireFile(db, personId, draft.region);
  const kind = requireKind(policy, draft, today);
  const errors = [
    ...checkAnswers(policy, kind, draft.answers, today),
    ...(await checkProofs(db, personId, draft, kind.proofs)),
  ];
  if (errors.length > 0) throw new Refusal('invalid-request', errors);
  const answers = normaliseAnswers(policy, kind, draft.answers, today);
  const facts = factsOf(kind, answers);
  const converted = convertCredits(creditRulesFor(policy, draft.year), { ...facts, kind: kind.kind });
  return {
    year: draft.year,
    kind: draft.kind,
    region: draft.region,
    answers,
    occasion: occasionOf(facts, draft.year),
    hundredths: converted?.credits ?? null,
    authority,
  };
}
