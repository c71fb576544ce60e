import type { ApplicationDraft, Procedure, FieldError } from '@acct-kit/core/contract';
import { fieldError, ProblemError } from '../http/problem-error.ts';

type Part = Exclude<keyof ApplicationDraft, 'procedure' | 'region'>;

const parts: readonly Part[] = ['record', 'changes', 'baseVersion', 'happenedOn', 'transferId'];

/** The parts of a draft that each procedure has, and whether they are required. */
const partsOf: Record<Procedure, Partial<Record<Part, 'required' | 'optional'>>> = {
  first: { record: 'required' },
  change: { changes: 'required', baseVersion: 'required', happenedOn: 'optional' },
  'transfer-in': { record: 'required', transferId: 'required' },
};

function errorAt(draft: ApplicationDraft, part: Part): FieldError[] {
  const rule = partsOf[draft.procedure][part];
  const isThere = draft[part] !== undefined;
  if (rule === 'required' && !isThere) return [fieldError(`/${part}`, 'required')];
  return rule === undefined && isThere ? [fieldError(`/${part}`, 'not-of-this-procedure')] : [];
}

/** @throws ProblemError `invalid-request` where a part is missing or belongs to another procedure */
export function checkParts(draft: ApplicationDraft): void {
  const errors = parts.flatMap((part) => errorAt(draft, part));
  if (errors.length > 0) throw new ProblemError('invalid-request', errors);
}
