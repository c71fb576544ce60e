export { convertCredits, type ConversionResult, type Converted } from './convert.ts';
export { comparable } from './identity.ts';
export { formatCredits, parseCredits, shortCredits, type Hundredths } from './hundredths.ts';
export type {
  CreditPeriod,
  CreditSummary,
  LedgerEntry,
  LedgerRecord,
  MakeUp,
  NotCounted,
  Obligation,
  SummaryInput,
  Threshold,
  ThresholdName,
  ThresholdState,
  YearsInput,
} from './ledger.ts';
export { lastDayOfMakeUp } from './make-up.ts';
export { obligationOf } from './obligation.ts';
export { placeOf } from './place.ts';
export {
  creditBasis,
  creditConversion,
  creditExemptionRule,
  creditMakeUp,
  creditPart,
  creditRules,
  creditWindow,
  type CreditBasis,
  type CreditConversion,
  type CreditExemptionRule,
  type CreditMakeUp,
  type CreditPart,
  type CreditRule,
  type CreditRules,
  type CreditWindow,
} from '../policy/schema/credit-rules.ts';
export { summariseCredits } from './summarise.ts';
export { currentCreditYear, windowDays, windowOf } from './window.ts';
export { summariseYears } from './years.ts';
export { inUnitOf } from './units.ts';
