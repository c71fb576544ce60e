import type { AttachmentKind } from '../../contract/record.ts';
import type { Checks } from '../checks/checks.ts';
import type { CreditRules } from '../schema/credit-rules.ts';
import type { FormDefinition } from '../schema/form-definition.ts';
import type { Code, Deadline, FileRules, Holidays, Jurisdiction } from '../schema/pack.ts';
import type { Rule, Source } from '../schema/rule.ts';
import type { Translation } from '../schema/translation.ts';

/** The rules of one place on one day: what its packs say, merged, with the rules in force already chosen. */
export interface Policy {
  /** GB/T 2260 code of the place whose pack was used. */
  readonly region: string;
  readonly name: string;
  /** The day that the policy is for, `YYYY-MM-DD`. */
  readonly date: string;
  readonly sources: Readonly<Record<string, Source>>;
  /** Translations that the packs themselves contain, by language. */
  readonly translations: { readonly en: Translation };
  readonly codes: Readonly<Record<string, readonly Code[]>>;
  readonly form: Rule<FormDefinition>;
  readonly files: Readonly<Partial<Record<AttachmentKind, Rule<FileRules>>>>;
  readonly jurisdiction: Rule<Jurisdiction>;
  readonly reviewDays: Rule<number>;
  readonly changeDeadline: Rule<Deadline> | undefined;
  readonly firstDeadline: Rule<Deadline> | undefined;
  readonly transferDays: Rule<number> | undefined;
  readonly staleAfterYears: Rule<number> | undefined;
  /** The holidays of every known year. Which of them apply depends on the day: see `addWorkingDays`. */
  readonly holidays: readonly Rule<Holidays>[];
  /**
   * Checks that only warn. Everything else in a policy is data, so a policy that was read from JSON lacks these and
   * works without them.
   */
  readonly checks?: Checks;
  /** The credit rules of every CE year. Which of them apply depends on the year: see `creditRulesFor`. */
  readonly credits: readonly Rule<CreditRules>[];
}

/** The part of a policy that credits are calculated with. */
export type CreditPolicy = Pick<Policy, 'region' | 'name' | 'sources' | 'translations' | 'credits'>;
