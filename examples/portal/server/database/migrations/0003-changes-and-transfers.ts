import { sql, type Kysely } from 'kysely';

type Schema = Kysely<unknown>;

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
  await db.schema
    .createIndex('transfers_queue')
    .on('transfers')
    .columns(['fromAuthority', 'waitingSince', 'id'])
    .execute();
  await db.schema.createIndex('transfers_person').on('transfers').columns(['personId', 'submittedAt', 'id']).execute();
  await db.schema
    .createIndex('transfers_expiring')
    .on('transfers')
    .column('expiresOn')
    .where(sql<boolean>`status = 'out-confirmed'`)
    .execute();
  await db.schema
    .createTable('transferAttachments')
    .addColumn('transferId', 'text', (c) => c.notNull().references('transfers.id'))
    .addColumn('attachmentId', 'text', (c) => c.notNull().references('attachments.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('transfer_attachments_pkey', ['transferId', 'attachmentId'])
    .execute();
  await db.schema
    .createIndex('transfer_attachments_attachment')
    .on('transferAttachments')
    .column('attachmentId')
    .execute();
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

async function widenApplications(db: Schema): Promise<void> {
  await db.schema.alterTable('applications').dropConstraint('applications_status_check').execute();
  await db.schema
    .alterTable('applications')
    .addCheckConstraint(
      'applications_status_check',
      sql`status in ('submitted', 'returned', 'approved', 'rejected', 'withdrawn')`,
    )
    .execute();
  await db.schema
    .alterTable('applications')
    .addColumn('baseVersion', 'integer')
    .addColumn('changes', 'jsonb')
    .addColumn('happenedOn', 'text')
    .addColumn('deadline', 'text')
    .addColumn('transferId', 'text', (c) => c.references('transfers.id'))
    .execute();
  await db.schema.alterTable('applicationEvents').addColumn('reason', 'text').execute();
  await db.schema
    .createIndex('applications_one_open')
    .on('applications')
    .column('personId')
    .unique()
    .where(sql<boolean>`status in ('submitted', 'returned')`)
    .execute();
  await db.schema.createIndex('applications_transfer').on('applications').column('transferId').execute();
}

/** Every approval is a version of the file; none is ever altered. */
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
  await sql`
    insert into dossier_versions (person_id, version, procedure, application_id, region, authority, record, at)
    select person_id, 1, procedure, id, region, authority, record, updated_at
    from applications where procedure = 'first' and status = 'approved'`.execute(db);
}

export async function up(db: Schema): Promise<void> {
  await createTransfers(db);
  await widenApplications(db);
  await createDossierVersions(db);
}
