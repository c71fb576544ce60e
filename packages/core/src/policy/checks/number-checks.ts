import {
  accountingCertificate,
  assetAppraiserCertificate,
  cpaCertificate,
  degreeNumber,
  diplomaNumber,
  taxAdviserCertificate,
} from '@acct-kit/validators';
import { fromValidator, numberOf, type Checks, type Numbers } from './checks.ts';

/** Validators by the code of the licence. */
const licences: Numbers = {
  cpa: cpaCertificate,
  'tax-adviser': taxAdviserCertificate,
  'asset-appraiser': assetAppraiserCertificate,
};

/**
 * Checks for numbers whose structure is not published. They only warn. They are part of a policy and not of the form, so
 * that a page loads them together with the packs. A policy that was read from JSON has none.
 */
export const numberChecks: Checks = {
  'diploma-number': (value, { today }) => fromValidator(diplomaNumber.check(value, { today })),
  'degree-number': (value, { today }) => fromValidator(degreeNumber.check(value, { today })),
  'accounting-certificate': (value, { today }) => fromValidator(accountingCertificate.check(value, { today })),
  'licence-number': numberOf('kind', licences),
};
