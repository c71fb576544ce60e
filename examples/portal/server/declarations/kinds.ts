import type { CreditConversion, CreditExemptionRule, CreditRule } from '@acct-kit/core/credits';
import { creditRulesFor, type Field, type Policy } from '@acct-kit/core/policy';

/** Something that can be declared for a CE year. A conversion gives credits, an exemption waives the year. */
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

/** Everything that can be declared under a rule, in the order of the rule. */
export const kindsOf = (rule: CreditRule | undefined): DeclaredKind[] => [
  ...(rule?.value.conversions ?? []).map((conversion) => toKind(conversion, conversion)),
  ...(rule?.value.exemptions ?? []).map((exemption) => toKind(exemption, undefined)),
];

export const findKind = (policy: Policy, year: number, kind: string): DeclaredKind | undefined =>
  kindsOf(creditRulesFor(policy, year)).find((one) => one.kind === kind);

/** The path of the answers in a record. As a record they are checked, normalised and described by the form engine. */
export const answersPath = 'answers';

/** The policy with the fields of a kind as its form. */
export const formOfKind = (policy: Policy, { kind, label, fields }: DeclaredKind): Policy => ({
  ...policy,
  form: {
    ...policy.form,
    value: {
      sections: [{ id: kind, title: label, groups: [{ path: answersPath, fields: [...fields] }] }],
    },
  },
});
