import type { CreditDeclarationDraft, FieldError } from '@acct-kit/core/contract';
import { convertCredits, formatCredits, summariseCredits, type LedgerRecord } from '@acct-kit/core/credits';
import { creditRulesFor, type Policy } from '@acct-kit/core/policy';
import { fieldError, ProblemError, fieldProblem } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';
import { isPlausibleYear } from '../credits/registration/check.ts';
import { checkProofs } from '../attachments/check-evidence.ts';
import { placesOf, rulesByPlace } from '../credits/ledger.ts';
import { policyOf } from '../policies/policy-of.ts';
import { chinaDay } from '../time.ts';
import { checkAnswers, factsOf, normaliseAnswers, type Answers } from './answers.ts';
import { answersPath, findKind, type DeclaredKind } from './kinds.ts';

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

async function requireDossier(db: Database, personId: string, region: string): Promise<string> {
  const person = await db
    .selectFrom('people')
    .select(['region', 'authority'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (person.authority === null) throw fieldProblem('/region', 'dossier-missing');
  if (person.region !== region) throw fieldProblem('/region', 'differs-from-dossier');
  return person.authority;
}

function requireKind(policy: Policy, { year, kind }: CreditDeclarationDraft, today: string): DeclaredKind {
  if (!isPlausibleYear(year, today)) throw fieldProblem('/year', 'year-implausible');
  const found = findKind(policy, year, kind);
  if (found === undefined) throw fieldProblem('/kind', 'unknown-code');
  return found;
}

/** Two declarations of a person and kind are the same when they agree in this: title and day, or title and year. */
const occasionOf = ({ title, completedOn }: ReturnType<typeof factsOf>, year: number): string =>
  `${completedOn ?? year} ${title.normalize('NFKC').replace(/\s+/g, '')}`;

/** Checks with the ledger that the day counts for the year, because nobody should review what would not count. */
async function checkDays(
  db: Database,
  personId: string,
  { region, year }: CreditDeclarationDraft,
  record: Omit<LedgerRecord, 'id' | 'year' | 'status'>,
  today: string,
): Promise<FieldError[]> {
  const places = (await placesOf(db, [personId]))(personId);
  const rulesFor = rulesByPlace();
  const { entries } = summariseCredits({
    records: [{ ...record, id: '', year, status: 'registered' }],
    rules: rulesFor(year, region),
    rulesFor,
    year,
    today,
    standing: places.length === 0 ? undefined : { studies: [], exemptions: [], places },
  });
  return entries[0]?.notCounted === 'outside-window'
    ? [fieldError(`/${answersPath}/completedOn`, 'outside-credit-year')]
    : [];
}

/**
 * Checks that a declaration can go to review, by the rule of its year.
 *
 * @throws ProblemError `invalid-request` with every field that is wrong
 */
export async function checkDeclaration(
  db: Database,
  personId: string,
  draft: CreditDeclarationDraft,
  now: Date,
): Promise<Declared> {
  const today = chinaDay(now);
  const policy = policyOf(draft.region, now);
  const authority = await requireDossier(db, personId, draft.region);
  const kind = requireKind(policy, draft, today);
  const errors = [
    ...checkAnswers(policy, kind, draft.answers, today),
    ...(await checkProofs(db, { personId, ...draft }, kind.proofs)),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-request', errors);
  const answers = normaliseAnswers(policy, kind, draft.answers, today);
  const facts = factsOf(kind, answers);
  const converted = convertCredits(creditRulesFor(policy, draft.year), { ...facts, kind: kind.kind });
  if (converted !== undefined) {
    const record = {
      ...facts,
      kind: kind.kind,
      credits: formatCredits(converted.credits),
      completedOn: facts.completedOn ?? today,
      registeredAt: now.toISOString(),
    };
    const outside = await checkDays(db, personId, draft, record, today);
    if (outside.length > 0) throw new ProblemError('invalid-request', outside);
  }
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
