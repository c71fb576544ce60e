export { type AccountingCertificate, accountingCertificate } from './accounting-certificate.ts';
export { type Degree, type Diploma, degreeNumber, diplomaNumber } from './education-certificates.ts';
export { birthYearDoubt } from './birth-date.ts';
export { foldText } from './fold-text.ts';
export { type IdentityDocumentType, type RankedDocument, identityDocument } from './identity-document.ts';
export { type ImageHeader, readImageHeader } from './image-header.ts';
export {
  type Confidence,
  type ImageReport,
  type ImageRules,
  type ImageSource,
  type RuleReport,
  type Verdict,
  checkImageFile,
} from './image-rules.ts';
export type { Failure, Issue, IssueCode, Result } from './issue.ts';
export { type Locale, describeIssue } from './describe-issue.ts';
export { type IssueTexts, issueText } from './issue-text.ts';
export { chineseBasics as chineseIssueTexts } from './messages-zh-cn.ts';
export { english as englishIssueTexts } from './messages-en.ts';
export { militaryId } from './military-id.ts';
export { mobilePhone } from './mobile-phone.ts';
export { organizationCode } from './organization-code.ts';
export { type Passport, passport } from './passport.ts';
export { type PermanentResident, permanentResidentIdBasic } from './permanent-resident-id.ts';
export { permanentResidentId } from './permanent-resident-id-countries.ts';
export { isSameName, personName } from './person-name.ts';
export type { PersonNumber, Sex } from './person-number.ts';
export {
  type PercentRange,
  type PhotoOptions,
  type PhotoReport,
  type PhotoRules,
  type PhotoSource,
  checkPhoto,
} from './photo-check.ts';
export { type Background, type BackgroundColor, measureBackground } from './background.ts';
export { checkBackground } from './background-rule.ts';
export { type PhotoMeasures, measurePhoto } from './measure-photo.ts';
export { portraitAdvice } from './portrait-advice.ts';
export type { ImageFormat } from './stored-header.ts';
export type { Silhouette } from './silhouette.ts';
export type { Tones } from './tones.ts';
export type { Pixels } from './pixels.ts';
export {
  type CpaCertificate,
  type CpaExamCertificate,
  assetAppraiserCertificate,
  cpaCertificate,
  cpaExamCertificate,
  taxAdviserCertificate,
} from './practising-certificates.ts';
export { residencePermit } from './residence-permit.ts';
export { type RegionDoubt, createResidentId, residentIdBasic } from './resident-id.ts';
export { residentId } from './resident-id-counties.ts';
export { type SocialCreditCode, socialCreditCode } from './social-credit-code.ts';
export type { StandardSchemaIssue, StandardSchemaResult, StandardSchemaV1 } from './standard-schema.ts';
export { type PlainNumber, hkMoTravelPermit, twTravelPermit } from './travel-permits.ts';
export { type CheckOptions, type IssueText, type SchemaIssue, type Validator, withMessages } from './validator.ts';
