import * as z from 'zod/mini';
import { id, text } from './primitives.ts';

/**
 * The kinds of document that a file can carry. The policy of a place says which are asked for, and their limits.
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
  mode: short,
  overseas: z.optional(z.boolean()),
  school: line,
  major: line,
  graduatedOn: short,
  diplomaNumber: short,
  degreeNumber: short,
});

const employment = z.strictObject({
  status: short,
  employerName: line,
  employerCode: short,
  employerType: short,
  workRegion: short,
  department: line,
  post: short,
  title: line,
  accountingSince: short,
  residenceRegion: short,
  note: z.optional(text(500)),
});

const qualification = z.strictObject({
  level: short,
  method: short,
  obtainedOn: short,
  certificateNumber: short,
  authority: line,
});

const licence = z.strictObject({ kind: short, number: short, obtainedOn: short });

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
 * The file of one person. The wire fixes names and shapes; what is required, and from whom, is for the policy of the
 * place to say (`policy/inspect.ts`), so every field may be missing here. Dates are `YYYY-MM-DD`, months `YYYY-MM`,
 * coded values come from the policy's code tables.
 */
export const collectionRecord = z.strictObject({
  personal,
  education: rows(education),
  employment,
  qualifications: rows(qualification),
  licences: rows(licence),
  attachments,
  declaration,
});

export type CollectionRecord = z.infer<typeof collectionRecord>;

/** Whether something of unknown origin, such as a file that somebody chose, is built like a record. */
export const isCollectionRecord = (value: unknown): value is CollectionRecord =>
  z.safeParse(collectionRecord, value).success;

/** A record in which nothing has been said yet. */
export const emptyRecord = (): CollectionRecord => ({
  personal: {},
  education: [],
  employment: {},
  qualifications: [],
  licences: [],
  attachments: {},
  declaration: {},
});
