import {
  accountingCertificate,
  assetAppraiserCertificate,
  cpaCertificate,
  degreeNumber,
  diplomaNumber,
  taxAdviserCertificate,
} from '@acct-kit/validators';
import { fromValidator, numberOf, type Checks, type Numbers } from './checks.ts';

/** By the codes of `codes/qualification.ts`. */
const licences: Numbers = {
  cpa: cpaCertificate,
  'tax-adviser': taxAdviserCertificate,
  'asset-appraiser': assetAppraiserCertificate,
};

/**
 * Of numbers whose structure is not published: they only advise. They come with a policy, not with the form, so that a
 * page loads them with the packs; a policy that came as JSON does without them.
 */
export const numberChecks: Checks = {
  'diploma-number': (value, { today }) => fromValidator(diplomaNumber.check(value, { today })),
  'degree-number': (value, { today }) => fromValidator(degreeNumber.check(value, { today })),
  'accounting-certificate': (value, { today }) => fromValidator(accountingCertificate.check(value, { today })),
  'licence-number': numberOf('kind', licences),
};
