import { escapeKey } from '@acct-kit/core/util';
import { creditRoles, type CollectionRecord, type CreditRole, type FieldError } from '@acct-kit/core/contract';
import { checkRecord, describeRecord, normaliseRecord, type AnswerRow, type Policy } from '@acct-kit/core/policy';
import { fieldError } from '../http/problem-error.ts';
import { answersPath, formOfKind, type DeclaredKind } from './kinds.ts';

/** The answers as the contract has them. */
export type Answers = Readonly<Record<string, string>>;

const toValue = (kind: DeclaredKind, name: string, text: string): string | boolean => {
  const type = kind.fields.find((field) => field.name === name)?.type;
  return type === 'yes-no' || type === 'confirmation' ? text === 'true' : text;
};

const asRecord = (kind: DeclaredKind, answers: Answers): CollectionRecord =>
  ({
    [answersPath]: Object.fromEntries(Object.entries(answers).map(([name, text]) => [name, toValue(kind, name, text)])),
  }) as unknown as CollectionRecord;

const isWholeNumber = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text);

/** Checks the answers that the ledger uses. They are found by the names of their fields. */
function checkLedgerAnswers({ quantity, role }: Answers): FieldError[] {
  const roles: readonly string[] = creditRoles;
  return [
    ...(quantity === undefined || quantity === '' || isWholeNumber(quantity)
      ? []
      : [fieldError(`/${answersPath}/quantity`, 'quantity-implausible')]),
    ...(role === undefined || role === '' || roles.includes(role)
      ? []
      : [fieldError(`/${answersPath}/role`, 'unknown-code')]),
  ];
}

/** Checks the answers by the fields of the kind. @returns errors whose pointers begin with `/answers` */
export function checkAnswers(policy: Policy, kind: DeclaredKind, answers: Answers, today: string): FieldError[] {
  const names = new Set(kind.fields.map(({ name }) => name));
  const asked = checkRecord(formOfKind(policy, kind), asRecord(kind, answers), { today });
  const found = new Set(asked.map(({ pointer }) => pointer));
  return [
    ...Object.keys(answers)
      .filter((name) => !names.has(name))
      .map((name) => fieldError(`/${answersPath}/${escapeKey(name)}`, 'answer-unknown')),
    ...asked,
    ...checkLedgerAnswers(answers).filter(({ pointer }) => !found.has(pointer)),
  ];
}

/** The answers in their normal form, without those that are not asked. */
export function normaliseAnswers(policy: Policy, kind: DeclaredKind, answers: Answers, today: string): Answers {
  const normal = normaliseRecord(formOfKind(policy, kind), asRecord(kind, answers), { today });
  const values = (normal as unknown as Record<string, Record<string, string | boolean>>)[answersPath] ?? {};
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** The answers with their labels, in the order of the form. */
export const describeAnswers = (policy: Policy, kind: DeclaredKind, answers: Answers): readonly AnswerRow[] =>
  describeRecord(formOfKind(policy, kind), asRecord(kind, answers)).flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows),
  );

/** What the ledger uses of normal answers. */
export interface Facts {
  readonly title: string;
  readonly quantity: number;
  readonly role: CreditRole | undefined;
  readonly completedOn: string | undefined;
}

export const factsOf = ({ label }: Pick<DeclaredKind, 'label'>, answers: Answers): Facts => ({
  title: answers['title'] ?? label,
  quantity: Number(answers['quantity'] ?? 1),
  role: creditRoles.find((role) => role === answers['role']),
  completedOn: answers['completedOn'],
});
