import { sql, type Kysely } from 'kysely';

type Schema = Kysely<unknown>;

/** Creates the indexes of a queue, which lists what waits in a district with one status or with any, the oldest first. */
async function createQueueIndexes(db: Schema, table: string, authority: string): Promise<void> {
  const name = table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const order = ['waitingSince', 'id'] as never[];
  await db.schema
    .createIndex(`${name}_queue`)
    .on(table)
    .columns([authority as never, ...order])
    .execute();
  await db.schema
    .createIndex(`${name}_queue_status`)
    .on(table)
    .columns([authority as never, 'status' as never, ...order])
    .execute();
}

/** Creates the table of a case's files. A file is looked up by its case, and by itself where somebody wants to read it. */
async function createCaseFiles(db: Schema, kind: string, cases: string, hasOrder: boolean): Promise<void> {
  const table = `${kind}Attachments`;
  const caseId = `${kind}Id`;
  await db.schema
    .createTable(table)
    .addColumn(caseId, 'text', (c) => c.notNull().references(`${cases}.id`))
    .addColumn('attachmentId', 'text', (c) => c.notNull().references('attachments.id'))
    .$call((create) => (hasOrder ? create.addColumn('position', 'integer', (c) => c.notNull()) : create))
    .addPrimaryKeyConstraint(`${kind}_attachments_pkey`, [caseId, 'attachmentId'] as never[])
    .execute();
  await db.schema.createIndex(`${kind}_attachments_attachment`).on(table).column('attachmentId').execute();
}

async function createPeople(db: Schema): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('documentType', 'text', (c) => c.notNull())
    .addColumn('documentNumber', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addColumn('authority', 'text')
    .addColumn('level', 'text', (c) => c.notNull().defaultTo('none'))
    .addColumn('startedOn', 'text')
    .addColumn('studies', 'jsonb', (c) => c.notNull().defaultTo(sql`'[]'::jsonb`))
    .addColumn('leftOn', 'text')
    // The number comes first: providers look for it without the type of the document.
    .addUniqueConstraint('people_document', ['documentNumber', 'documentType'])
    .execute();
  // Statistics walk through the people of a place in this order.
  await db.schema.createIndex('people_region').on('people').columns(['authority', 'id']).execute();
  await db.schema
    .createTable('providers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .execute();
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('person', 'reviewer', 'provider', 'authority')`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.references('people.id'))
    .addColumn('authority', 'text')
    .addColumn('providerId', 'text', (c) => c.references('providers.id'))
    .addCheckConstraint(
      'accounts_role',
      sql`(role = 'person') = (person_id is not null)
        and (role in ('reviewer', 'authority')) = (authority is not null)
        and (role = 'provider') = (provider_id is not null)`,
    )
    .execute();
}

async function createSessions(db: Schema): Promise<void> {
  await db.schema
    .createTable('portalSessions')
    .addColumn('tokenHash', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addColumn('expiresAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('portal_sessions_expiry').on('portalSessions').column('expiresAt').execute();
  await db.schema
    .createTable('embedTokens')
    .addColumn('tokenHash', 'text', (c) => c.primaryKey())
    .addColumn('portalSession', 'text', (c) => c.notNull().references('portalSessions.tokenHash').onDelete('cascade'))
    .addColumn('permissions', 'jsonb', (c) => c.notNull())
    .addColumn('expiresAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('embed_tokens_session').on('embedTokens').column('portalSession').execute();
  await db.schema.createIndex('embed_tokens_expiry').on('embedTokens').column('expiresAt').execute();
  await db.schema
    .createTable('idempotencyKeys')
    .addColumn('accountId', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('headers', 'jsonb', (c) => c.notNull())
    .addColumn('body', 'text')
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pkey', ['accountId', 'key'])
    .execute();
}

async function createAttachments(db: Schema): Promise<void> {
  await db.schema
    .createTable('attachments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('received', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('mediaType', 'text')
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addCheckConstraint('attachments_received', sql`received between 0 and size`)
    .addCheckConstraint('attachments_verified', sql`(received = size) = (media_type is not null)`)
    .execute();
  await db.schema.createIndex('attachments_person').on('attachments').columns(['personId', 'createdAt']).execute();
}

async function createTransfers(db: Schema): Promise<void> {
  await db.schema
    .createTable('transfers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('fromRegion', 'text', (c) => c.notNull())
    .addColumn('fromAuthority', 'text', (c) => c.notNull())
    .addColumn('toRegion', 'text', (c) => c.notNull())
    .addColumn('toAuthority', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('status', 'text', (c) =>
      c.notNull().check(
        sql`status in ('submitted', 'origin-reviewing', 'origin-rejected', 'out-confirmed', 'withdrawn-by-origin',
            'destination-reviewing', 'destination-rejected', 'completed', 'cancelled', 'expired')`,
      ),
    )
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('expiresOn', 'text')
    .addColumn('submittedAt', 'timestamptz', (c) => c.notNull())
    .addColumn('waitingSince', 'timestamptz', (c) => c.notNull())
    .addColumn('updatedAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('transfers_one_open')
    .on('transfers')
    .column('personId')
    .unique()
    .where(sql<boolean>`status in ('submitted', 'origin-reviewing', 'out-confirmed', 'destination-reviewing')`)
    .execute();
  await createQueueIndexes(db, 'transfers', 'fromAuthority');
  await db.schema.createIndex('transfers_person').on('transfers').columns(['personId', 'submittedAt', 'id']).execute();
  await db.schema
    .createIndex('transfers_expiring')
    .on('transfers')
    .column('expiresOn')
    .where(sql<boolean>`status = 'out-confirmed'`)
    .execute();
  await createCaseFiles(db, 'transfer', 'transfers', true);
  await db.schema
    .createTable('transferEvents')
    .addColumn('sequence', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('transferId', 'text', (c) => c.notNull().references('transfers.id'))
    .addColumn('accountId', 'text', (c) => c.references('accounts.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addCheckConstraint('transfer_events_actor', sql`(actor = 'deadline') = (account_id is null)`)
    .execute();
  await db.schema
    .createIndex('transfer_events_transfer')
    .on('transferEvents')
    .columns(['transferId', 'sequence'])
    .execute();
}

async function createApplications(db: Schema): Promise<void> {
  await db.schema
    .createTable('applications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('procedure', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('authority', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('submitted', 'returned', 'approved', 'rejected', 'withdrawn')`),
    )
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('record', 'jsonb', (c) => c.notNull())
    .addColumn('baseVersion', 'integer')
    .addColumn('changes', 'jsonb')
    .addColumn('happenedOn', 'text')
    .addColumn('deadline', 'text')
    .addColumn('transferId', 'text', (c) => c.references('transfers.id'))
    .addColumn('remarks', 'jsonb', (c) => c.notNull())
    .addColumn('submittedAt', 'timestamptz', (c) => c.notNull())
    .addColumn('waitingSince', 'timestamptz', (c) => c.notNull())
    .addColumn('updatedAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('applications_one_active_first')
    .on('applications')
    .column('personId')
    .unique()
    .where(sql<boolean>`procedure = 'first' and status in ('submitted', 'returned', 'approved')`)
    .execute();
  await db.schema
    .createIndex('applications_one_open')
    .on('applications')
    .column('personId')
    .unique()
    .where(sql<boolean>`status in ('submitted', 'returned')`)
    .execute();
  await db.schema
    .createIndex('applications_person')
    .on('applications')
    .columns(['personId', 'submittedAt', 'id'])
    .execute();
  await db.schema.createIndex('applications_transfer').on('applications').column('transferId').execute();
  await createQueueIndexes(db, 'applications', 'authority');
  await createCaseFiles(db, 'application', 'applications', false);
  await db.schema
    .createTable('applicationEvents')
    .addColumn('sequence', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('applicationId', 'text', (c) => c.notNull().references('applications.id'))
    .addColumn('accountId', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('remarks', 'jsonb', (c) => c.notNull())
    .addColumn('reason', 'text')
    .execute();
  await db.schema
    .createIndex('application_events_application')
    .on('applicationEvents')
    .columns(['applicationId', 'sequence'])
    .execute();
  await db.schema
    .createTable('applicationNumbers')
    .addColumn('authority', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('last', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('application_numbers_pkey', ['authority', 'day'])
    .execute();
}

/** Every approval is a version of the file, and no version is altered. */
async function createDossierVersions(db: Schema): Promise<void> {
  await db.schema
    .createTable('dossierVersions')
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('procedure', 'text', (c) => c.notNull())
    .addColumn('applicationId', 'text', (c) => c.notNull().unique().references('applications.id'))
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('authority', 'text', (c) => c.notNull())
    .addColumn('record', 'jsonb', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('dossier_versions_pkey', ['personId', 'version'])
    .execute();
}

async function createCourses(db: Schema): Promise<void> {
  await db.schema
    .createTable('courses')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('providerId', 'text', (c) => c.notNull().references('providers.id'))
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('hundredths', 'integer', (c) => c.notNull().check(sql`hundredths > 0`))
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('courses_once', ['providerId', 'number'])
    .execute();
  await db.schema.createIndex('courses_provider').on('courses').columns(['providerId', 'createdAt', 'id']).execute();
  await db.schema.createIndex('courses_year').on('courses').columns(['year', 'createdAt', 'id']).execute();
  await db.schema.createIndex('courses_newest').on('courses').columns(['createdAt', 'id']).execute();
}

async function createDeclarations(db: Schema): Promise<void> {
  await db.schema
    .createTable('creditDeclarations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('answers', 'jsonb', (c) => c.notNull())
    .addColumn('occasion', 'text', (c) => c.notNull())
    .addColumn('hundredths', 'integer')
    .addColumn('authority', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('submitted', 'returned', 'approved', 'rejected', 'withdrawn')`),
    )
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('remarks', 'jsonb', (c) => c.notNull())
    .addColumn('submittedAt', 'timestamptz', (c) => c.notNull())
    .addColumn('waitingSince', 'timestamptz', (c) => c.notNull())
    .addColumn('updatedAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('credit_declarations_once')
    .on('creditDeclarations')
    .columns(['personId', 'kind', 'occasion'])
    .unique()
    .where(sql<boolean>`status in ('submitted', 'returned', 'approved')`)
    .execute();
  await db.schema
    .createIndex('credit_declarations_person')
    .on('creditDeclarations')
    .columns(['personId', 'submittedAt', 'id'])
    .execute();
  await createQueueIndexes(db, 'creditDeclarations', 'authority');
  await createCaseFiles(db, 'declaration', 'creditDeclarations', true);
  await db.schema
    .createTable('declarationEvents')
    .addColumn('sequence', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('declarationId', 'text', (c) => c.notNull().references('creditDeclarations.id'))
    .addColumn('accountId', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('remarks', 'jsonb', (c) => c.notNull())
    .addColumn('reason', 'text')
    .execute();
  await db.schema
    .createIndex('declaration_events_declaration')
    .on('declarationEvents')
    .columns(['declarationId', 'sequence'])
    .execute();
}

/** Exemptions that an authority has granted, and proofs that a person can show to an employer. */
async function createExemptionsAndProofs(db: Schema): Promise<void> {
  await db.schema
    .createTable('creditExemptions')
    .addColumn('declarationId', 'text', (c) => c.primaryKey().references('creditDeclarations.id'))
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('authority', 'text', (c) => c.notNull())
    .addColumn('grantedOn', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('credit_exemptions_person').on('creditExemptions').column('personId').execute();
  await db.schema
    .createTable('creditProofs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('hundredths', 'integer', (c) => c.notNull())
    .addColumn('issuedAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('credit_proofs_person')
    .on('creditProofs')
    .columns(['personId', 'issuedAt', 'id'])
    .execute();
}

/**
 * `occasion` is what makes two records of a person, provider, year and category the same: the course number, else title
 * and day. A record that was revoked or rejected does not prevent what is registered instead.
 */
async function createCredits(db: Schema): Promise<void> {
  await db.schema
    .createTable('creditRecords')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('providerId', 'text', (c) => c.references('providers.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('category', 'text')
    .addColumn('part', 'text')
    .addColumn('hundredths', 'integer', (c) => c.notNull().check(sql`hundredths > 0`))
    .addColumn('unit', 'text')
    .addColumn('kind', 'text')
    .addColumn('quantity', 'integer')
    .addColumn('role', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('course', 'text')
    .addColumn('occasion', 'text', (c) => c.notNull())
    .addColumn('completedOn', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('registeredAt', 'timestamptz', (c) => c.notNull())
    .addColumn('nameGiven', 'text')
    .addColumn('declarationId', 'text', (c) => c.unique().references('creditDeclarations.id'))
    .addColumn('decidedBy', 'text', (c) => c.references('accounts.id'))
    .addColumn('decidedAt', 'timestamptz')
    .addColumn('reason', 'text')
    .addCheckConstraint('credit_records_source', sql`(provider_id is null) = (declaration_id is not null)`)
    .execute();
  await db.schema
    .createIndex('credit_records_once')
    .on('creditRecords')
    .columns(['personId', 'providerId', 'year', 'category', 'occasion'])
    .unique()
    .where(sql<boolean>`status in ('pending', 'registered')`)
    .execute();
  await db.schema
    .createIndex('credit_records_person')
    .on('creditRecords')
    .columns(['personId', 'registeredAt', 'id'])
    .execute();
  await db.schema
    .createIndex('credit_records_provider')
    .on('creditRecords')
    .columns(['providerId', 'registeredAt', 'id'])
    .execute();
  await db.schema
    .createIndex('credit_records_held')
    .on('creditRecords')
    .columns(['registeredAt', 'id'])
    .where(sql<boolean>`status = 'pending' and name_given is not null`)
    .execute();
}

/** A chunk has a row once it has been taken. The results of its rows are kept, the rows are not. */
async function createBatches(db: Schema): Promise<void> {
  await db.schema
    .createTable('creditBatches')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('providerId', 'text', (c) => c.notNull().references('providers.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('credit_batches_once', ['providerId', 'key'])
    .execute();
  await db.schema
    .createTable('creditChunks')
    .addColumn('batchId', 'text', (c) => c.notNull().references('creditBatches.id'))
    .addColumn('index', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('results', 'jsonb')
    .addColumn('registered', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('held', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('existing', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('refused', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('credit_chunks_pkey', ['batchId', 'index'])
    .execute();
}

async function createEmployers(db: Schema): Promise<void> {
  await db.schema
    .createTable('employers')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .execute();
}

/** Creates the whole schema. Nothing has been released, so it is still one migration. */
export async function up(db: Schema): Promise<void> {
  await createPeople(db);
  await createSessions(db);
  await createAttachments(db);
  await createTransfers(db);
  await createApplications(db);
  await createDossierVersions(db);
  await createCourses(db);
  await createDeclarations(db);
  await createExemptionsAndProofs(db);
  await createCredits(db);
  await createBatches(db);
  await createEmployers(db);
}
