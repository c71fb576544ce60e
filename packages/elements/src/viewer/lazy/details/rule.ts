import {
  lastDayOfMakeUp,
  parseCredits,
  shortCredits,
  windowDays,
  type CreditBasis,
  type CreditMakeUp,
  type CreditWindow,
} from '@acct-kit/core/credits';
import { yearIn } from '../../model/ledger.ts';
import type { ViewerMessageKey } from '../../texts/messages-zh-cn.ts';
import { dateText, type Texts } from '../../texts/texts.ts';
import {
  amountIn,
  makeUpText,
  nameOf,
  thresholdsOf,
  type Context,
  type CreditViewInput,
} from '../../model/year-summary.ts';
import { basisView, type BasisView } from './basis.ts';

/** One line of a rule, with its sources. */
export interface RuleLine {
  readonly label: string;
  readonly text: string;
  readonly basis: BasisView | undefined;
}

/** How a year is calculated. */
export interface RuleView {
  readonly title: string;
  readonly lines: readonly RuleLine[];
  readonly note: string | undefined;
}

const line = (
  label: string,
  text: string,
  basis: CreditBasis | undefined,
  { ledger, summary, texts }: Context,
): RuleLine => ({
  label,
  text,
  basis: basis && basisView(basis, ledger.policyOf(summary.region), texts),
});

/** Says by which rule no credits are owed for a year, or that it is not known whether they are. */
function obligationOf(context: Context): RuleLine | undefined {
  const { ledger, summary, texts } = context;
  const { reason, exemption, basis } = summary.obligation;
  if (reason === 'owed' || (reason === 'unknown' && ledger.standing === undefined)) return undefined;
  const { label } = summary.rule?.value.exemptions?.find(({ kind }) => kind === exemption?.kind) ?? {};
  const granted =
    exemption &&
    texts.say('exemption-granted', {
      kind: label === undefined ? exemption.kind : texts.of(label),
      date: dateText(exemption.grantedOn, texts),
    });
  return line(texts.say('obligation'), granted ?? texts.say(`obligation-${reason as 'unknown'}`), basis, context);
}

/** Names what has to happen within a window. */
export const windowName = ({ by }: CreditWindow): ViewerMessageKey =>
  by === 'registered' ? 'rule-window-registered' : 'rule-window';

export const daysText = ({ opensOn, closesOn }: ReturnType<typeof windowDays>, texts: Texts): string =>
  texts.say('rule-window-days', { from: dateText(opensOn, texts), to: dateText(closesOn, texts) });

function makeUpRuleText(makeUp: CreditMakeUp, year: number, texts: Texts): string {
  const { what } = makeUp;
  if (what === 'nothing') return texts.say('make-up-nothing');
  return makeUpText({ how: what, until: lastDayOfMakeUp(makeUp, year), basis: undefined }, texts);
}

function linesOf(context: Context): RuleLine[] {
  const { summary, texts } = context;
  const { rule, year } = summary;
  if (rule === undefined) return [];
  const ofRule: CreditBasis = { source: [...rule.source], confidence: rule.confidence };
  const obligation = obligationOf(context);
  const thresholds = thresholdsOf(summary).map(({ name, state, required, basis }) => {
    const known = texts.say(state === 'managed-elsewhere' ? 'rule-managed-elsewhere' : 'threshold-unknown');
    const text = required === undefined ? known : texts.say('rule-minimum', { required: amountIn(context, required) });
    return line(nameOf(name, context), text, basis, context);
  });
  const lines = obligation === undefined ? thresholds : [obligation, ...thresholds];
  const { window, conversionWindow, dailyCap, makeUp, unit } = rule.value;
  const add = (name: ViewerMessageKey, text: string, basis: CreditBasis | undefined): void =>
    void lines.push(line(texts.say(name), text, basis ?? ofRule, context));
  if (window !== undefined) add(windowName(window), daysText(windowDays(window, year), texts), window.basis);
  if (conversionWindow !== undefined) {
    add('rule-conversion-window', daysText(windowDays(conversionWindow, year), texts), conversionWindow.basis);
  }
  if (dailyCap !== undefined) {
    const params = { amount: shortCredits(parseCredits(dailyCap.most)), unit: texts.say(dailyCap.unit ?? unit) };
    add('rule-daily-cap', texts.say('rule-daily-cap-text', { most: texts.say('amount', params) }), dailyCap.basis);
  }
  if (makeUp !== undefined) {
    add('rule-make-up', makeUpRuleText(makeUp, year, texts), makeUp.basis);
  }
  return lines;
}

/** Says which rule was applied to a year, figure by figure. */
export function ruleOf({ ledger, year, texts }: CreditViewInput): RuleView {
  const summary = yearIn(ledger, year);
  const policy = ledger.policyOf(summary.region);
  const { rule } = summary;
  return {
    title:
      rule === undefined || policy === undefined
        ? texts.say('rule-none', { year })
        : texts.say('rule-place', { place: texts.of(policy.name), year }),
    lines: linesOf({ ledger, summary, texts }),
    note: rule?.note && texts.of(rule.note),
  };
}
