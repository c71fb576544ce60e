import { shortCredits } from '@acct-kit/core/credits';
import { chinaDay } from '@acct-kit/core/util';
import type { Entry } from '../../model/ledger.ts';
import type { ViewerMessageKey } from '../../texts/messages-zh-cn.ts';
import { recordView } from '../../records/record-view.ts';
import type { RecordContext } from '../../records/records-context.ts';

const columns: readonly (readonly [ViewerMessageKey, (entry: Entry, context: RecordContext) => string])[] = [
  ['export-year', ({ record }) => String(record.year)],
  ['column-title', ({ record }) => record.title],
  ['export-provider', ({ record }) => record.provider],
  ['column-category', (entry, context) => recordView(entry, context).category],
  ['column-credits', ({ amount }) => shortCredits(amount)],
  ['export-counted', ({ counted }) => shortCredits(counted)],
  ['column-completed', ({ record }) => record.completedOn],
  ['column-state', (entry, context) => recordView(entry, context).state],
  ['export-registered', ({ record }) => chinaDay(record.registeredAt)],
];

/** Makes a table for a spreadsheet from the records. */
export const exportRows = (entries: readonly Entry[], context: RecordContext): string[][] => [
  columns.map(([key]) => context.texts.say(key)),
  ...entries.map((entry) => columns.map(([, valueOf]) => valueOf(entry, context))),
];
