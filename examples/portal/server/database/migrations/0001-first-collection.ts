import { sql, type Kysely } from 'kysely';

type Schema = Kysely<unknown>;

async function createPeople(db: Schema): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('documentType', 'text', (c) => c.notNull())
    .addColumn('documentNumber', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('people_document', ['documentType', 'documentNumber'])
    .execute();
  await db.schema
    .createTable('providers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .execute();
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('person', 'reviewer', 'provider')`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.references('people.id'))
    .addColumn('authority', 'text')
    .addColumn('providerId', 'text', (c) => c.references('providers.id'))
    .addCheckConstraint(
      'accounts_role',
      sql`(role = 'person') = (person_id is not null)
        and (role = 'reviewer') = (authority is not null)
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
  await db.schema
    .createTable('embedTokens')
    .addColumn('tokenHash', 'text', (c) => c.primaryKey())
    .addColumn('portalSession', 'text', (c) => c.notNull().references('portalSessions.tokenHash').onDelete('cascade'))
    .addColumn('permissions', 'jsonb', (c) => c.notNull())
    .addColumn('expiresAt', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('embed_tokens_session').on('embedTokens').column('portalSession').execute();
  await db.schema
    .createTable('idempotencyKeys')
    .addColumn('accountId', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('headers', 'jsonb', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pkey', ['accountId', 'key'])
    .execute();
}

async function createApplications(db: Schema): Promise<void> {
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
  await db.schema
    .createTable('applications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('procedure', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('authority', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('submitted', 'returned', 'approved', 'withdrawn')`),
    )
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('record', 'jsonb', (c) => c.notNull())
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
    .createIndex('applications_queue')
    .on('applications')
    .columns(['authority', 'waitingSince', 'id'])
    .execute();
  await db.schema
    .createTable('applicationAttachments')
    .addColumn('applicationId', 'text', (c) => c.notNull().references('applications.id'))
    .addColumn('attachmentId', 'text', (c) => c.notNull().references('attachments.id'))
    .addPrimaryKeyConstraint('application_attachments_pkey', ['applicationId', 'attachmentId'])
    .execute();
  await db.schema
    .createIndex('application_attachments_attachment')
    .on('applicationAttachments')
    .column('attachmentId')
    .execute();
  await db.schema
    .createTable('applicationEvents')
    .addColumn('sequence', 'integer', (c) => c.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('applicationId', 'text', (c) => c.notNull().references('applications.id'))
    .addColumn('accountId', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('remarks', 'jsonb', (c) => c.notNull())
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

async function createCredits(db: Schema): Promise<void> {
  await db.schema
    .createTable('creditRecords')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('personId', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('providerId', 'text', (c) => c.notNull().references('providers.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('hundredths', 'integer', (c) => c.notNull().check(sql`hundredths > 0`))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('completedOn', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('registeredAt', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('credit_records_once', ['personId', 'providerId', 'title', 'year', 'completedOn', 'category'])
    .execute();
  await db.schema
    .createIndex('credit_records_provider')
    .on('creditRecords')
    .columns(['providerId', 'registeredAt'])
    .execute();
}

export async function up(db: Schema): Promise<void> {
  await createPeople(db);
  await createSessions(db);
  await createApplications(db);
  await createCredits(db);
}
