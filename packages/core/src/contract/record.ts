import * as z from 'zod/mini';
import { id, text } from './primitives.ts';

/**
 * The kinds of document that a person can attach. The policy of a place says which of them it requires, and their
 * limits.
 */
export const attachmentKinds = [
  'photo',
  'identityFront',
  'identityBack',
  'diploma',
  'degreeCertificate',
  'overseasCertification',
  'titleCertificate',
  'licenceCertificate',
  'employmentProof',
  'residenceProof',
  'other',
] as const;

export type AttachmentKind = (typeof attachmentKinds)[number];

const short = z.optional(text(40));
const line = z.optional(text(200));

const personal = z.strictObject({
  scope: short,
  name: line,
  documentType: short,
  documentNumber: short,
  sex: short,
  birthDate: short,
  nationality: short,
  ethnicity: short,
  politicalStatus: short,
  mobilePhone: short,
  email: line,
  address: line,
});

const education = z.strictObject({
  level: short,
  degree: short,
  training: short,
  mode: short,
  overseas: z.optional(z.boolean()),
  school: line,
  major: line,
  enrolledOn: short,
  graduatedOn: short,
  diplomaNumber: short,
  degreeNumber: short,
  certificationNumber: short,
});

const employment = z.strictObject({
  status: short,
  affiliation: short,
  engagement: short,
  filedUnder: short,
  otherEmployerName: line,
  employerName: line,
  employerCode: short,
  employerType: short,
  economicType: short,
  industry: short,
  employerAddress: line,
  employerPhone: short,
  workRegion: short,
  department: line,
  post: short,
  title: line,
  administrativePost: short,
  accountingSince: short,
  residenceKind: short,
  residenceRegion: short,
  schoolRegion: short,
  note: z.optional(text(500)),
});

const workHistory = z.strictObject({
  startedOn: short,
  current: z.optional(z.boolean()),
  endedOn: short,
  employerName: line,
  employerCode: short,
  employerType: short,
  industry: short,
  address: line,
  phone: short,
  post: short,
  title: short,
  appointedOn: short,
});

const qualification = z.strictObject({
  kind: short,
  level: short,
  method: short,
  obtainedOn: short,
  certificateNumber: short,
  authority: line,
  appointedOn: short,
});

const licence = z.strictObject({ kind: short, number: short, obtainedOn: short });

/** 奖惩信息: an award or a penalty. */
const conduct = z.strictObject({ kind: short, name: line, authority: line, decidedOn: short, number: line });

const other = z.strictObject({ abacusLevel: short, talent: short });

const declaration = z.strictObject({ truthful: z.optional(z.boolean()), signature: line });

const attachmentIds = z.optional(z.array(id).check(z.maxLength(20)));

const attachments = z.strictObject({
  photo: attachmentIds,
  identityFront: attachmentIds,
  identityBack: attachmentIds,
  diploma: attachmentIds,
  degreeCertificate: attachmentIds,
  overseasCertification: attachmentIds,
  titleCertificate: attachmentIds,
  licenceCertificate: attachmentIds,
  employmentProof: attachmentIds,
  residenceProof: attachmentIds,
  other: attachmentIds,
} satisfies Record<AttachmentKind, typeof attachmentIds>);

const rows = <T extends z.core.$ZodType>(row: T) => z.array(row).check(z.maxLength(30));

/**
 * The record of one person, which is the content of a dossier. This schema fixes names and shapes only. The policy of
 * the place says what is required and from whom (`policy/record/check-record.ts`), so every field may be missing here.
 * Dates are `YYYY-MM-DD`, and months are `YYYY-MM`. Coded values come from the policy's code tables.
 */
export const collectionRecord = z.strictObject({
  personal,
  education: rows(education),
  employment,
  qualifications: rows(qualification),
  licences: rows(licence),
  workHistory: z.optional(rows(workHistory)),
  conduct: z.optional(rows(conduct)),
  other: z.optional(other),
  attachments,
  declaration,
});

export type CollectionRecord = z.infer<typeof collectionRecord>;

/** Whether a value of unknown origin, for example from a file that somebody chose, has the shape of a record. */
export const isCollectionRecord = (value: unknown): value is CollectionRecord =>
  z.safeParse(collectionRecord, value).success;

/** Creates a record without any answers. */
export const emptyRecord = (): CollectionRecord => ({
  personal: {},
  education: [],
  employment: {},
  qualifications: [],
  licences: [],
  attachments: {},
  declaration: {},
});
