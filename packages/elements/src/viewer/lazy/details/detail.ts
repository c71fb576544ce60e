import { parseCredits, shortCredits, windowDays, windowOf } from '@acct-kit/core/credits';
import { yearIn, type Entry } from '../../model/ledger.ts';
import { amountText, dateText, instantText, listText } from '../../texts/texts.ts';
import type { ViewerMessageKey } from '../../texts/messages-zh-cn.ts';
import { basisView } from './basis.ts';
import { daysText, windowName, type RuleLine } from './rule.ts';
import type { RecordContext } from '../../records/records-context.ts';

const subjects = ['professional', 'general'] as const;

const short = (credits: string): string => shortCredits(parseCredits(credits));

/** Says where the credits of a record came from, how many count, and by which rule. */
export function detailOf(entry: Entry, { ledger, texts }: RecordContext): RuleLine[] {
  const { record, amount, counted, conversion, notCounted, insteadOf, madeUp, earnedIn, basis } = entry;
  const summary = yearIn(ledger, record.year);
  const policy = ledger.policyOf(earnedIn ?? summary.region);
  const place = policy === undefined ? '' : texts.of(policy.name);
  const amountIn = (value: number): string => amountText(value, summary, texts);
  const lines: RuleLine[] = [];
  const add = (label: ViewerMessageKey, text: string): void =>
    void lines.push({ label: texts.say(label), text, basis: undefined });

  if (conversion !== undefined) {
    const { label, per, sole, shared = sole, cap } = conversion;
    const quantity = record.quantity ?? 1;
    const each = short(record.role === 'shared' ? shared : sole);
    const params = {
      kind: texts.of(label),
      quantity,
      per: texts.of(per),
      each,
      role: texts.say(record.role ?? 'sole'),
    };
    add('detail-conversion', texts.say('detail-conversion-text', params));
    if (cap !== undefined) add('detail-cap', short(cap));
  }
  if (record.unit === 'hours' && summary.rule?.value.unit === 'credits') {
    add('detail-hours', texts.say('detail-hours-text', { hours: short(record.credits), amount: amountIn(amount) }));
  }
  const towards = subjects
    .filter((subject) => entry[subject] > 0)
    .map((subject) => `${texts.say(subject)} ${shortCredits(entry[subject])}`);
  const params = { counted: amountIn(counted), parts: listText(towards, texts) };
  if (counted > 0) add('detail-counted', texts.say('detail-counted-text', params));
  if (notCounted === 'pending' && towards.length > 0) add('detail-would', listText(towards, texts));
  if (earnedIn !== undefined) add('detail-earned-in', texts.say('detail-earned-in-text', { place }));
  if (madeUp) add('detail-made-up', texts.say('detail-made-up-text'));
  if (insteadOf !== undefined) {
    const { title, provider, completedOn } = insteadOf;
    add(
      'detail-duplicate',
      texts.say('detail-duplicate-text', { title, provider, date: dateText(completedOn, texts) }),
    );
  }
  const window = notCounted === 'outside-window' ? summary.rule && windowOf(summary.rule.value, record) : undefined;
  if (window !== undefined) add(windowName(window), daysText(windowDays(window, record.year), texts));
  add('detail-registered', instantText(record.registeredAt, texts));
  if (record.course !== undefined) add('detail-course', record.course);
  if (basis !== undefined) {
    lines.push({
      label: texts.say('rule'),
      text: texts.say('rule-place', { place, year: record.year }),
      basis: basisView(basis, policy, texts),
    });
  }
  return lines;
}
