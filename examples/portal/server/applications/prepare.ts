import * as z from 'zod/mini';
import {
  applyChanges,
  collectionRecord,
  compareRecords,
  fieldErrorsOf,
  type ApplicationDraft,
  type Procedure,
  type CollectionRecord,
  type RecordDifference,
} from '@acct-kit/core/contract';
import { changeDeadlineFor, jurisdictionField } from '@acct-kit/core/policy';
import { ProblemError, fieldProblem } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import { requireDossier, type DossierRow } from '../dossier-versions/store.ts';
import { policyOf } from '../policies/policy-of.ts';
import { checkForReview, type Reviewable } from './check-record.ts';
import { chinaDay, isDay } from '../time.ts';
import { lockTransfer } from '../transfers/store.ts';
import { checkParts } from './check-parts.ts';

/** What an application stores: the whole record, the district that reviews it, and how it differs from the dossier. */
export interface Prepared extends Reviewable {
  readonly baseVersion: number | null;
  readonly changes: RecordDifference[] | null;
  readonly happenedOn: string | null;
  readonly deadline: string | null;
}

type Prepare = (work: Work, personId: string, draft: ApplicationDraft) => Promise<Prepared>;

/** @throws ProblemError `nothing-changed` */
function differences(dossier: DossierRow, record: CollectionRecord): RecordDifference[] {
  const found = compareRecords(dossier.record, record);
  if (found.length === 0) throw new ProblemError('nothing-changed');
  return found;
}

/** Applies the changes to the dossier. The result is checked like a whole record, because the changes are foreign input. */
function changedRecord({ record }: DossierRow, { changes = [] }: ApplicationDraft): CollectionRecord {
  const applied = applyChanges(record, changes);
  if (!applied.ok) throw new ProblemError('invalid-request', applied.errors);
  const parsed = z.safeParse(collectionRecord, applied.record);
  if (!parsed.success) throw new ProblemError('invalid-request', fieldErrorsOf(parsed.error, '/record'));
  return parsed.data;
}

function checkDay(happenedOn: string | undefined, today: string): void {
  if (happenedOn === undefined) return;
  if (!isDay(happenedOn)) throw fieldProblem('/happenedOn', 'date-format');
  if (happenedOn > today) throw fieldProblem('/happenedOn', 'date-in-future');
}

async function prepareFirst(work: Work, personId: string, { region, record }: ApplicationDraft): Promise<Prepared> {
  const reviewable = await checkForReview(work, region, personId, record!);
  return { ...reviewable, baseVersion: null, changes: null, happenedOn: null, deadline: null };
}

async function prepareChange(work: Work, personId: string, draft: ApplicationDraft): Promise<Prepared> {
  const { region, baseVersion, happenedOn } = draft;
  const dossier = await requireDossier(work.db, personId);
  if (region !== dossier.region) throw fieldProblem('/region', 'differs-from-dossier');
  if (baseVersion !== dossier.version) throw new ProblemError('base-version-stale');
  checkDay(happenedOn, chinaDay(work.now));
  const reviewable = await checkForReview(work, region, personId, changedRecord(dossier, draft), dossier.record);
  if (reviewable.authority !== dossier.authority) throw new ProblemError('transfer-required');
  const deadline = happenedOn === undefined ? undefined : changeDeadlineFor(policyOf(region, work.now), happenedOn);
  return {
    ...reviewable,
    baseVersion,
    changes: differences(dossier, reviewable.record),
    happenedOn: happenedOn ?? null,
    deadline: deadline?.day ?? null,
  };
}

async function prepareTransferIn(work: Work, personId: string, draft: ApplicationDraft): Promise<Prepared> {
  const { region, record, transferId } = draft;
  const dossier = await requireDossier(work.db, personId);
  const transfer = await lockTransfer(work.db, transferId!);
  if (transfer?.personId !== personId) throw fieldProblem('/transferId', 'transfer-unknown');
  if (region !== transfer.toRegion) throw fieldProblem('/region', 'differs-from-transfer');
  const reviewable = await checkForReview(work, region, personId, record!, dossier.record);
  if (reviewable.authority !== transfer.toAuthority) {
    const field = jurisdictionField(policyOf(region, work.now), reviewable.record);
    throw fieldProblem(`/record${field?.pointer ?? ''}`, 'differs-from-transfer');
  }
  const changes = compareRecords(dossier.record, reviewable.record);
  return { ...reviewable, baseVersion: dossier.version, changes, happenedOn: null, deadline: null };
}

const prepareBy: Record<Procedure, Prepare> = {
  first: prepareFirst,
  change: prepareChange,
  'transfer-in': prepareTransferIn,
};

/**
 * Turns a draft into what goes to review, by the rules of its procedure and of its place.
 *
 * @throws ProblemError with the fields that are wrong, or with the reason why the dossier cannot change now
 */
export function prepare(work: Work, personId: string, draft: ApplicationDraft): Promise<Prepared> {
  checkParts(draft);
  return prepareBy[draft.procedure](work, personId, draft);
}
