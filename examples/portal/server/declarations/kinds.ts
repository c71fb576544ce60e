import type { CreditConversion, CreditExemptionRule, CreditRule } from '@acct-kit/core/credits';
import { creditRulesFor, type Field, type Policy } from '@acct-kit/core/policy';

/** What can be declared for a CE year: a conversion gives credits, an exemption takes the year away. */
export interface DeclaredKind {
  readonly kind: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly fields: readonly Field[];
  readonly proofs: CreditExemptionRule['proofs'];
  readonly basis: CreditExemptionRule['basis'];
  /** Missing for an exemption. */
  readonly conversion: CreditConversion | undefined;
}

const toKind = (declared: CreditExemptionRule, conversion: CreditConversion | undefined): DeclaredKind => ({
  kind: declared.kind,
  label: declared.label,
  hint: declared.hint,
  fields: declared.fields ?? [],
  proofs: declared.proofs,
  basis: declared.basis,
  conversion,
});

/** Everything that can be declared under a rule, in its order. */
export const kindsOf = (rule: CreditRule | undefined): DeclaredKind[] => [
  ...(rule?.value.conversions ?? []).map((conversion) => toKind(conversion, conversion)),
  ...(rule?.value.exemptions ?? []).map((exemption) => toKind(exemption, undefined)),
];

export const findKind = (policy: Policy, year: number, kind: string): DeclaredKind | undefined =>
  kindsOf(creditRulesFor(policy, year)).find((one) => one.kind === kind);

/** Answers as a record, so that what checks, normalises and describes a collection does the same for a declaration. */
export const answersPath = 'answers';

/** The policy with the fields of a kind for its form. */
export const formOfKind = (policy: Policy, { kind, label, fields }: DeclaredKind): Policy => ({
  ...policy,
  form: {
    ...policy.form,
    value: {
      sections: [{ id: kind, title: label, groups: [{ path: answersPath, fields: [...fields] }] }],
    },
  },
});
