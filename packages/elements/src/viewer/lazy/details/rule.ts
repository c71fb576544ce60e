import {
  lastDayOfMakeUp,
  parseCredits,
  shortCredits,
  windowDays,
  type CreditBasis,
  type CreditMakeUp,
  type CreditWindow,
} from '@acct-kit/core/credits';
import { yearIn } from '../../ledger.ts';
import type { ViewerMessageKey } from '../../messages-zh-cn.ts';
import { dateText, type Say } from '../../say.ts';
import { amountIn, makeUpText, nameOf, thresholdsOf, type Context, type CreditViewInput } from '../../view-model.ts';
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

/** What the days of a window are those of. */
export const windowName = ({ by }: CreditWindow): ViewerMessageKey =>
  by === 'registered' ? 'rule-window-registered' : 'rule-window';

export const daysText = ({ opensOn, closesOn }: ReturnType<typeof windowDays>, say: Say): string =>
  say('rule-window-days', { from: dateText(opensOn, say), to: dateText(closesOn, say) });

function makeUpRuleText(makeUp: CreditMakeUp, year: number, say: Say): string {
  const { what } = makeUp;
  if (what === 'nothing') return say('make-up-nothing');
  return makeUpText({ how: what, until: lastDayOfMakeUp(makeUp, year), basis: undefined }, say);
}

function linesOf(context: Context): RuleLine[] {
  const { summary, say } = context;
  const { rule, year } = summary;
  if (rule === undefined) return [];
  const ofRule: CreditBasis = { source: [...rule.source], confidence: rule.confidence };
  const obligation = obligationOf(context);
  const thresholds = thresholdsOf(summary).map(({ name, state, required, basis }) => {
    const known = say(state === 'managed-elsewhere' ? 'rule-managed-elsewhere' : 'threshold-unknown');
    const text = required === undefined ? known : say('rule-minimum', { required: amountIn(context, required) });
    return line(nameOf(name, context), text, basis, context);
  });
  const lines = obligation === undefined ? thresholds : [obligation, ...thresholds];
  const { window, conversionWindow, dailyCap, makeUp, unit } = rule.value;
  const add = (name: ViewerMessageKey, text: string, basis: CreditBasis | undefined): void =>
    void lines.push(line(say(name), text, basis ?? ofRule, context));
  if (window !== undefined) add(windowName(window), daysText(windowDays(window, year), say), window.basis);
  if (conversionWindow !== undefined) {
    add('rule-conversion-window', daysText(windowDays(conversionWindow, year), say), conversionWindow.basis);
  }
  if (dailyCap !== undefined) {
    const params = { amount: shortCredits(parseCredits(dailyCap.most)), unit: say(dailyCap.unit ?? unit) };
    add('rule-daily-cap', say('rule-daily-cap-text', { most: say('amount', params) }), dailyCap.basis);
  }
  if (makeUp !== undefined) {
    add('rule-make-up', makeUpRuleText(makeUp, year, say), makeUp.basis);
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
