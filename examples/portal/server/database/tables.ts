import type { ColumnType, Generated } from 'kysely';
import type {
  ApplicationEvent,
  ApplicationStatus,
  AttachmentKind,
  Procedure,
  CollectionRecord,
  CreditCategory,
  CreditDeclarationDraft,
  CreditRole,
  CreditRowResult,
  CreditStanding,
  CreditStatus,
  CreditUnit,
  DeclarationEvent,
  DeclarationStatus,
  Permission,
  RecordDifference,
  Remark,
  TransferEvent,
  TransferReason,
  TransferStatus,
} from '@acct-kit/core/contract';

/** A JSON column: read as what it holds, written as text (see `json`). */
type Json<T> = ColumnType<T, string, string>;

type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export type Role = 'person' | 'reviewer' | 'provider' | 'authority';

interface People {
  id: string;
  name: string;
  documentType: string;
  /** Normalised by the validators. */
  documentNumber: string;
  region: string;
  createdAt: Date;
  /** The district that keeps the dossier, once a first collection has been approved. */
  authority: string | null;
  /** The code of the highest title, or `none`. */
  level: Generated<string>;
  /** The day that a title was obtained or accounting work began, whichever was first. */
  startedOn: string | null;
  studies: ColumnType<CreditStanding['studies'], string | undefined, string>;
  leftOn: string | null;
}

interface Providers {
  id: string;
  name: string;
}

interface Accounts {
  id: string;
  role: Role;
  name: string;
  /** What this demo identity is good for, shown where one is chosen. */
  note: string;
  position: number;
  personId: string | null;
  /** The district that a reviewer reviews for, or the place whose figures an authority sees. */
  authority: string | null;
  providerId: string | null;
}

interface PortalSessions {
  tokenHash: string;
  accountId: string;
  createdAt: Date;
  expiresAt: Date;
}

interface EmbedTokens {
  tokenHash: string;
  portalSession: string;
  permissions: Json<Permission[]>;
  expiresAt: Date;
}

interface Attachments {
  id: string;
  personId: string;
  kind: AttachmentKind;
  name: string;
  size: number;
  received: number;
  sha256: string;
  region: string;
  mediaType: 'image/jpeg' | 'image/png' | null;
  createdAt: Date;
}

interface Applications {
  id: string;
  number: string;
  personId: string;
  procedure: Procedure;
  region: string;
  authority: string;
  status: ApplicationStatus;
  version: number;
  record: Json<CollectionRecord>;
  /** The version of the dossier that it starts from, and what differs from that; missing for a first collection. */
  baseVersion: number | null;
  changes: NullableJson<RecordDifference[]>;
  /** When a change happened, and the last day on which it could be reported in time. */
  happenedOn: string | null;
  deadline: string | null;
  /** Of a transfer in. */
  transferId: string | null;
  remarks: Json<Remark[]>;
  submittedAt: Date;
  /** The last submission or resubmission: the service level counts from here. */
  waitingSince: Date;
  updatedAt: Date;
}

interface ApplicationAttachments {
  applicationId: string;
  attachmentId: string;
}

interface ApplicationEvents {
  sequence: Generated<number>;
  applicationId: string;
  accountId: string;
  at: Date;
  event: ApplicationEvent['event'];
  actor: ApplicationEvent['actor'];
  remarks: Json<Remark[]>;
  reason: string | null;
}

interface DossierVersions {
  personId: string;
  version: number;
  procedure: Procedure;
  applicationId: string;
  region: string;
  authority: string;
  record: Json<CollectionRecord>;
  at: Date;
}

interface Transfers {
  id: string;
  number: string;
  personId: string;
  fromRegion: string;
  fromAuthority: string;
  toRegion: string;
  toAuthority: string;
  reason: TransferReason;
  note: string | null;
  status: TransferStatus;
  version: number;
  /** The last day on which the person can file at the destination, where the place of origin sets one. */
  expiresOn: string | null;
  submittedAt: Date;
  /** The service level of the place of origin counts from here. */
  waitingSince: Date;
  updatedAt: Date;
}

interface TransferAttachments {
  transferId: string;
  attachmentId: string;
  position: number;
}

interface TransferEvents {
  sequence: Generated<number>;
  transferId: string;
  /** Missing where a deadline has passed. */
  accountId: string | null;
  at: Date;
  event: TransferEvent['event'];
  actor: TransferEvent['actor'];
  reason: string | null;
}

interface ApplicationNumbers {
  authority: string;
  day: string;
  last: number;
}

interface Courses {
  id: string;
  providerId: string;
  number: string;
  title: string;
  year: number;
  category: CreditCategory;
  hundredths: number;
  createdAt: Date;
}

interface CreditRecords {
  id: string;
  personId: string;
  /** Missing for what a person has declared. */
  providerId: string | null;
  year: number;
  /** Missing for what was converted, unless its kind has one. */
  category: CreditCategory | null;
  part: string | null;
  /** In hundredths of the unit. */
  hundredths: number;
  unit: CreditUnit | null;
  kind: string | null;
  quantity: number | null;
  role: CreditRole | null;
  title: string;
  course: string | null;
  /** What tells it from other records of the same person, provider, year and category: see the migration. */
  occasion: string;
  completedOn: string;
  status: CreditStatus;
  registeredAt: Date;
  /** The name that came with it, where it is not that of the person. */
  nameGiven: string | null;
  /** What it came of, where a person has declared it. */
  declarationId: string | null;
  /** Who revoked or settled it last, when, and why. */
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
}

interface CreditBatches {
  id: string;
  providerId: string;
  key: string;
  createdAt: Date;
}

interface CreditChunks {
  batchId: string;
  index: number;
  /** SHA-256 of the rows. */
  hash: string;
  /** Missing only within the transaction that takes the chunk. */
  results: Json<CreditRowResult[]> | null;
  registered: Generated<number>;
  held: Generated<number>;
  existing: Generated<number>;
  refused: Generated<number>;
}

interface CreditDeclarations {
  id: string;
  personId: string;
  year: number;
  kind: string;
  region: string;
  answers: Json<CreditDeclarationDraft['answers']>;
  /** What tells it from other declarations of the same person and kind. */
  occasion: string;
  /** Missing for an exemption. */
  hundredths: number | null;
  authority: string;
  status: DeclarationStatus;
  version: number;
  remarks: Json<Remark[]>;
  submittedAt: Date;
  waitingSince: Date;
  updatedAt: Date;
}

interface DeclarationAttachments {
  declarationId: string;
  attachmentId: string;
  position: number;
}

interface DeclarationEvents {
  sequence: Generated<number>;
  declarationId: string;
  accountId: string;
  at: Date;
  event: DeclarationEvent['event'];
  actor: DeclarationEvent['actor'];
  remarks: Json<Remark[]>;
  reason: string | null;
}

interface CreditExemptions {
  declarationId: string;
  personId: string;
  year: number;
  kind: string;
  authority: string;
  grantedOn: string;
}

interface CreditProofs {
  id: string;
  /** In clear, without hyphens: the person is shown it again, and whoever reads this table reads the credits beside it. */
  code: string;
  personId: string;
  year: number;
  region: string;
  hundredths: number;
  issuedAt: Date;
}

interface IdempotencyKeys {
  accountId: string;
  key: string;
  /** SHA-256 of method, path, precondition and body. */
  fingerprint: string;
  status: number;
  headers: Json<Record<string, string>>;
  /** Missing for calls that answer the same again by themselves. */
  body: string | null;
  createdAt: Date;
}

/** Organisations by their unified social credit code. */
interface Employers {
  code: string;
  name: string;
  region: string;
}

export interface Tables {
  people: People;
  providers: Providers;
  accounts: Accounts;
  portalSessions: PortalSessions;
  embedTokens: EmbedTokens;
  attachments: Attachments;
  applications: Applications;
  applicationAttachments: ApplicationAttachments;
  applicationEvents: ApplicationEvents;
  applicationNumbers: ApplicationNumbers;
  dossierVersions: DossierVersions;
  transfers: Transfers;
  transferAttachments: TransferAttachments;
  transferEvents: TransferEvents;
  courses: Courses;
  creditRecords: CreditRecords;
  creditBatches: CreditBatches;
  creditChunks: CreditChunks;
  creditDeclarations: CreditDeclarations;
  declarationAttachments: DeclarationAttachments;
  declarationEvents: DeclarationEvents;
  creditExemptions: CreditExemptions;
  creditProofs: CreditProofs;
  idempotencyKeys: IdempotencyKeys;
  employers: Employers;
}
