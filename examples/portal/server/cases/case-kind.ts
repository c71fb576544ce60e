import type { Kysely, Selectable } from 'kysely';
import type { Remark } from '@acct-kit/core/contract';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

/** The rows of the tables of cases. A case is what a person submits and a district decides. */
interface CaseRows {
  applications: Selectable<Tables['applications']>;
  transfers: Selectable<Tables['transfers']>;
  creditDeclarations: Selectable<Tables['creditDeclarations']>;
}

export type CaseTable = keyof CaseRows;

export type CaseRow<T extends CaseTable> = CaseRows[T];

/** One entry of a case's history, as the contract has it. */
export interface CaseEvent {
  readonly at: string;
  readonly event: string;
  readonly actor: string;
  readonly remarks?: Remark[];
  readonly reason?: string | undefined;
}

/** Where the cases of one kind are stored. */
export interface CaseStorage<T extends CaseTable> {
  readonly table: T;
  readonly eventTable: 'applicationEvents' | 'transferEvents' | 'declarationEvents';
  readonly fileTable: 'applicationAttachments' | 'transferAttachments' | 'declarationAttachments';
  /** The column of the event table and of the file table that names the case. */
  readonly caseId: 'applicationId' | 'transferId' | 'declarationId';
  /** The column with the place whose rules hold. */
  readonly region: 'region' | 'fromRegion';
  /** The column with the district that decides. */
  readonly authority: 'authority' | 'fromAuthority';
  /** Whether the case and its events have remarks on fields. */
  readonly hasRemarks: boolean;
  /** Whether the file table keeps the order in which the files were named. */
  readonly hasFileOrder: boolean;
  /** The columns that lists read, where a whole row is too large. */
  readonly listColumns?: readonly (keyof CaseRow<T> & string)[];
}

/** What distinguishes one kind of case from the others. Everything else in this folder is the same for all kinds. */
export interface CaseKind<T extends CaseTable, E extends CaseEvent> extends CaseStorage<T> {
  /** What the history calls a reviewer of the district that decides. */
  readonly reviewer: E['actor'];
  /** The status after an event, or `undefined` where the event is not possible. */
  readonly nextStatus: (row: CaseRow<T>, event: E['event']) => CaseRow<T>['status'] | undefined;
}

/** The columns that the functions of this folder use, under one name for all kinds. */
interface SharedTables {
  cases: {
    id: string;
    personId: string;
    region: string;
    fromRegion: string;
    authority: string;
    fromAuthority: string;
    status: string;
    procedure: string;
    version: number;
    submittedAt: Date;
    waitingSince: Date;
  };
  events: {
    sequence: number;
    applicationId: string;
    transferId: string;
    declarationId: string;
    at: Date;
    event: string;
    actor: string;
    remarks: Remark[];
    reason: string | null;
  };
  files: {
    applicationId: string;
    transferId: string;
    declarationId: string;
    attachmentId: string;
    position: number;
  };
  people: Tables['people'];
  attachments: Tables['attachments'];
}

/** The database as the functions of this folder see it, where each kind's tables have the shared names. */
export const sharedTables = (db: Database): Kysely<SharedTables> => db as unknown as Kysely<SharedTables>;

/** Selects from a kind's table under its shared name: `selectFrom(as(table, 'cases'))`. */
export const as = <Name extends keyof SharedTables>(table: keyof Tables, name: Name): Name =>
  `${table} as ${name}` as Name;
