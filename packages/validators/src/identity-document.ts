import { type Failure, type Issue, type Result, fail, pass } from './issue.ts';
import { militaryId } from './military-id.ts';
import { passport } from './passport.ts';
import { permanentResidentId } from './permanent-resident-id-countries.ts';
import { residencePermit } from './residence-permit.ts';
import { residentId } from './resident-id-counties.ts';
import { socialCreditCode } from './social-credit-code.ts';
import { compact } from './text.ts';
import { hkMoTravelPermit, twTravelPermit } from './travel-permits.ts';
import { type CheckOptions, type Validator, defineValidator } from './validator.ts';

/** The kinds, from the one with the strictest rules to the one with the loosest. */
const documents = {
  'resident-id': residentId,
  'residence-permit': residencePermit,
  'permanent-resident-id': permanentResidentId,
  'hk-mo-travel-permit': hkMoTravelPermit,
  'tw-travel-permit': twTravelPermit,
  passport,
  'military-id': militaryId,
};

type IdentityDocuments = typeof documents;
type ValueOf<V> = V extends Validator<infer T> ? T : never;

/** The documents that {@link identityDocument} accepts. */
export type IdentityDocumentType = keyof IdentityDocuments;

/** The result of the detection. */
export interface RankedDocument {
  /** The most likely kind, and the data in its number. */
  kind: IdentityDocumentType;
  value: ValueOf<IdentityDocuments[IdentityDocumentType]>;
  /** Every kind that fits, the most likely first. */
  candidates: IdentityDocumentType[];
}

/** The validator of a kind of document. With `auto` it detects the kind. */
export function identityDocument<T extends IdentityDocumentType>(type: T): IdentityDocuments[T];
export function identityDocument(type: 'auto'): Validator<RankedDocument>;
export function identityDocument<T extends IdentityDocumentType | 'auto'>(
  type: T,
): T extends IdentityDocumentType ? IdentityDocuments[T] : Validator<RankedDocument>;
export function identityDocument(type: IdentityDocumentType | 'auto'): Validator<unknown> {
  return type === 'auto' ? anyDocument : documents[type];
}

const kinds = Object.keys(documents) as IdentityDocumentType[];

const anyDocument: Validator<RankedDocument> = /* @__PURE__ */ defineValidator(
  'identity-document',
  (input, options) => {
    const claimed = claimedKind(compact(input));
    const ranked = fittingKinds(input, options);
    // A text that looks like a personal number must be a valid one. Otherwise the loose rules for passports and military ids
    // would accept nearly everything.
    const best = claimed ? ranked.find(({ kind }) => kind === claimed) : ranked[0];
    if (!best) return refuseAs(claimed ?? 'resident-id', input, options);
    const others = ranked.filter(({ kind }) => kind !== best.kind);
    return pass({ ...best.document, candidates: [best, ...others].map(({ kind }) => kind) }, best.warnings);
  },
);

interface Fit {
  kind: IdentityDocumentType;
  document: Pick<RankedDocument, 'kind' | 'value'>;
  warnings: Issue[];
}

/** The kinds that accept a text: first those without warnings, each in the order of the table. */
function fittingKinds(input: string, options: CheckOptions): Fit[] {
  const fits = kinds.flatMap((kind): Fit[] => {
    const result: Result<RankedDocument['value']> = documents[kind].check(input, options);
    return result.ok ? [{ kind, document: { kind, value: result.value }, warnings: result.warnings }] : [];
  });
  return [
    ...fits.filter(({ warnings }) => warnings.length === 0),
    ...fits.filter(({ warnings }) => warnings.length > 0),
  ];
}

/** The kind of a text of 15 to 19 characters that are digits, except perhaps the last. */
function claimedKind(number: string): IdentityDocumentType | undefined {
  if (number.length < 15 || number.length > 19 || number.slice(0, -1).search(/\D/) >= 0) return undefined;
  const first = number.charAt(0);
  return first === '9' ? 'permanent-resident-id' : first === '8' ? 'residence-permit' : 'resident-id';
}

function refuseAs(kind: IdentityDocumentType, input: string, options: CheckOptions): Failure {
  if (socialCreditCode.check(input).ok) return fail('other-kind', { kind: 'social-credit-code' });
  const result: Result<unknown> = documents[kind].check(input, options);
  return result.ok ? fail('layout-unknown') : result;
}
