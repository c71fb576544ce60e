import { isSameName } from '@acct-kit/validators';
import type { CreditRegistration, CreditRowResult, FieldError } from '@acct-kit/core/contract';
import { comparable, parseCredits } from '@acct-kit/core/credits';
import { fieldError } from '../../http/problem-error.ts';
import type { Database } from '../../database/open.ts';
import { newId } from '../../ids.ts';
import { chinaDay } from '../../time.ts';
import { checkRegistration, type Checked } from './check.ts';
import { confirmRecords, insertRecords, occasionOf, type Inserted, type NewRecord } from './insert-records.ts';
import { findLearners, type Learner } from './learners.ts';
import { checkAgainstCourses } from './listed-courses.ts';

/** The outcome of one registration. */
export type Outcome = Omit<CreditRowResult, 'row'>;

const refused = (errors: FieldError[]): Outcome => ({ outcome: 'refused', errors });

/** Trims the texts that identify a record. */
const tidy = ({ title, course, ...registration }: CreditRegistration): CreditRegistration => ({
  ...registration,
  title: title.trim(),
  course: course?.trim() || undefined,
});

function newRecord(position: number, registration: CreditRegistration, learner: Learner): NewRecord {
  const { year, category, part, credits, unit, title, course, completedOn, name } = registration;
  const isHeld = !isSameName(learner.name, name);
  return {
    position,
    id: newId(),
    personId: learner.id,
    year,
    category,
    part,
    hundredths: parseCredits(credits),
    unit,
    title,
    course,
    completedOn,
    status: isHeld ? 'pending' : 'registered',
    nameGiven: isHeld ? name.trim() : undefined,
    occasion: occasionOf({ course, title, completedOn }),
    comparableTitle: comparable(title),
  };
}

const stillWaits = (inserted: Inserted): boolean => !inserted.made && inserted.existing?.status === 'pending';

/** A held record that the provider sends again with the right name. */
const comesRight = ({ status }: NewRecord, inserted: Inserted): string[] =>
  status === 'registered' && !inserted.made && inserted.existing && stillWaits(inserted) ? [inserted.existing.id] : [];

function outcomeOf({ id, status }: NewRecord, inserted: Inserted): Outcome {
  const recordId = inserted.made ? id : inserted.existing?.id;
  const isThere = !inserted.made && !stillWaits(inserted);
  return {
    outcome: isThere ? 'existing' : status === 'registered' ? 'registered' : 'held',
    ...(recordId === undefined ? {} : { recordId }),
  };
}

/**
 * Registers rows of a provider. A single registration goes the same way as a chunk. A record whose name is not that of the
 * document is held for a reviewer.
 */
export async function registerRows(
  { db, providerId, now }: { db: Database; providerId: string; now: Date },
  rows: readonly CreditRegistration[],
): Promise<Outcome[]> {
  const today = chinaDay(now);
  const checked = rows.map(tidy).map((row): [CreditRegistration, Checked] => [row, checkRegistration(row, today)]);
  const sound = checked.flatMap(([row, check]) =>
    'errors' in check ? [] : [{ ...row, documentNumber: check.documentNumber }],
  );
  const learnerOf = await findLearners(db, sound);
  const courseErrors = await checkAgainstCourses(db, providerId, sound);

  const prepared = checked.map(([row, check], position): NewRecord | FieldError[] => {
    if ('errors' in check) return check.errors;
    const learner = learnerOf({ documentType: row.documentType, documentNumber: check.documentNumber });
    const errors = [
      ...(learner === undefined ? [fieldError('/documentNumber', 'learner-unknown')] : []),
      ...courseErrors(row, learner?.region ?? ''),
    ];
    return learner === undefined || errors.length > 0 ? errors : newRecord(position, row, learner);
  });
  const becameOf = await insertRecords(
    db,
    providerId,
    now,
    prepared.filter((one): one is NewRecord => !Array.isArray(one)),
  );

  await confirmRecords(
    db,
    now,
    prepared.flatMap((one) => (Array.isArray(one) ? [] : comesRight(one, becameOf(one)))),
  );
  return prepared.map((one) => (Array.isArray(one) ? refused(one) : outcomeOf(one, becameOf(one))));
}
