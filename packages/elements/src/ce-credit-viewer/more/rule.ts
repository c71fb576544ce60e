import { type CreditBasis, type CreditMakeUp } from '@acct-kit/core/credits';
import { yearIn } from '../ledger.ts';
import { dateText, type Say } from '../say.ts';
import { amountIn, makeUpText, nameOf, thresholdsOf, type Context, type CreditViewInput } from '../view-model.ts';
import { basisView, type BasisView } from './basis.ts';

/** One line of the rule, with where it comes from. */
export interface RuleLine {
  readonly label: string;
  readonly text: string;
  readonly basis: BasisView | undefined;
}

/** How a year is worked out. */
export interface RuleView {
  readonly title: string;
  readonly lines: readonly RuleLine[];
  readonly note: string | undefined;
}

const line = (
  label: string,
  text: string,
  basis: CreditBasis | undefined,
  { ledger, summary, translate, say }: Context,
): RuleLine => ({
  label,
  text,
  basis: basis && basisView(basis, ledger.policyOf(summary.region), translate, say),
});

/** Of a year in which nothing is asked, by which rule; where it is not known whether the year is owed, that. */
function obligationOf(context: Context): RuleLine | undefined {
  const { ledger, summary, say, translate } = context;
  const { reason, exemption, basis } = summary.obligation;
  if (reason === 'owed' || (reason === 'unknown' && ledger.standing === undefined)) return undefined;
  const { label } = summary.rule?.value.exemptions?.find(({ kind }) => kind === exemption?.kind) ?? {};
  const granted =
    exemption &&
    say('exemption-granted', {
      kind: label === undefined ? exemption.kind : translate(label),
      date: dateText(exemption.grantedOn, say),
    });
  return line(say('obligation'), granted ?? say(`obligation-${reason as 'unknown'}`), basis, context);
}

function makeUpRuleText({ what, until }: CreditMakeUp, year: number, say: Say): string {
  if (what === 'nothing') return say('make-up-nothing');
  return makeUpText({ how: what, until: until && `${year + until.yearOffset}-${until.day}`, basis: undefined }, say);
}

function linesOf(context: Context): RuleLine[] {
  const { summary, say } = context;
  const { rule, period, year } = summary;
  if (rule === undefined) return [];
  const ofRule: CreditBasis = { source: [...rule.source], confidence: rule.confidence };
  const obligation = obligationOf(context);
  const thresholds = thresholdsOf(summary).map(({ name, state, required, basis }) => {
    const known = say(state === 'managed-elsewhere' ? 'rule-managed-elsewhere' : 'threshold-unknown');
    const text = required === undefined ? known : say('rule-minimum', { required: amountIn(context, required) });
    return line(nameOf(name, context), text, basis, context);
  });
  const lines = obligation === undefined ? thresholds : [obligation, ...thresholds];
  const { window, makeUp } = rule.value;
  if (period !== undefined) {
    const days = say('rule-window-days', { from: dateText(period.opensOn, say), to: dateText(period.closesOn, say) });
    lines.push(line(say('rule-window'), days, window?.basis ?? ofRule, context));
  }
  if (makeUp !== undefined) {
    lines.push(line(say('rule-make-up'), makeUpRuleText(makeUp, year, say), makeUp.basis ?? ofRule, context));
  }
  return lines;
}

/** Which rule was applied to a year, figure by figure. */
export function ruleOf({ ledger, year, translate, say }: CreditViewInput): RuleView {
  const summary = yearIn(ledger, year);
  const policy = ledger.policyOf(summary.region);
  const { rule } = summary;
  return {
    title:
      rule === undefined || policy === undefined
        ? say('rule-none', { year })
        : say('rule-place', { place: translate(policy.name), year }),
    lines: linesOf({ ledger, summary, say, translate }),
    note: rule?.note && translate(rule.note),
  };
}
