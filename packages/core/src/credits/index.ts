export type { Day } from './days.ts';
export { formatCredits, parseCredits, shortCredits, type Hundredths } from './hundredths.ts';
export {
  creditBasis,
  creditMakeUp,
  creditRules,
  creditWindow,
  type CreditBasis,
  type CreditMakeUp,
  type CreditRule,
  type CreditRules,
  type CreditWindow,
} from './rules.ts';
export {
  currentCreditYear,
  summariseCredits,
  windowDays,
  type CreditPeriod,
  type CreditSummary,
  type LedgerEntry,
  type LedgerRecord,
  type NotCounted,
  type SummaryInput,
  type Threshold,
  type ThresholdName,
  type ThresholdState,
} from './summary.ts';
