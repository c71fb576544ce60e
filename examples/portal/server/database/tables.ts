import type { ColumnType, Generated } from 'kysely';
import type {
  ApplicationEvent,
  ApplicationStatus,
  AttachmentKind,
  Business,
  CollectionRecord,
  CreditCategory,
  CreditStatus,
  Permission,
  Remark,
} from '@acct-kit/core/contract';

/** A JSON column: read as what it holds, written as text (see `json`). */
type Json<T> = ColumnType<T, string, string>;

export type Role = 'person' | 'reviewer' | 'provider';

interface People {
  id: string;
  name: string;
  documentType: string;
  /** Normalised by the validators. */
  documentNumber: string;
  region: string;
  createdAt: Date;
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
  /** The district that a reviewer reviews for. */
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
  business: Business;
  region: string;
  authority: string;
  status: ApplicationStatus;
  version: number;
  record: Json<CollectionRecord>;
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
}

interface ApplicationNumbers {
  authority: string;
  day: string;
  last: number;
}

interface CreditRecords {
  id: string;
  personId: string;
  providerId: string;
  year: number;
  category: CreditCategory;
  /** In hundredths of a credit. */
  hundredths: number;
  title: string;
  completedOn: string;
  status: CreditStatus;
  registeredAt: Date;
}

interface IdempotencyKeys {
  accountId: string;
  key: string;
  /** SHA-256 of method, path, precondition and body. */
  fingerprint: string;
  status: number;
  headers: Json<Record<string, string>>;
  body: string;
  createdAt: Date;
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
  creditRecords: CreditRecords;
  idempotencyKeys: IdempotencyKeys;
}
