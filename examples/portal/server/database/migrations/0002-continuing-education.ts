import { sql, type Kysely } from 'kysely';

type Schema = Kysely<unknown>;

async function widenAccounts(db: Schema): Promise<void> {
  await db.schema.alterTable('accounts').dropConstraint('accounts_role_check').execute();
  await db.schema.alterTable('accounts').dropConstraint('accounts_role').execute();
  await db.schema
    .alterTable('accounts')
    .addCheckConstraint('accounts_role_check', sql`role in ('person', 'reviewer', 'provider', 'authority')`)
    .execute();
  await db.schema
    .alterTable('accounts')
    .addCheckConstraint(
      'accounts_role',
      sql`(role = 'person') = (person_id is not null)
        and (role in ('reviewer', 'authority')) = (authority is not null)
        and (role = 'provider') = (provider_id is not null)`,
    )
    .execute();
}

/** What of an approved file decides which years a person owes, and where they are counted. */
async function widenPeople(db: Schema): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('authority', 'text')
    .addColumn('level', 'text', (c) => c.notNull().defaultTo('none'))
    .addColumn('startedOn', 'text')
    .addColumn('studies', 'jsonb', (c) => c.notNull().defaultTo(sql`'[]'::jsonb`))
    .addColumn('leftOn', 'text')
    .execute();
  await sql`
    update people set
      authority = file.authority,
      level = coalesce(
        (select title->>'level' from jsonb_array_elements(file.record->'qualifications') as title
          where title->>'level' is not null
          order by array_position(array['professor', 'senior', 'intermediate', 'junior'], title->>'level') limit 1),
        'none'),
      started_on = least(
        (select min(title->>'obtainedOn') from jsonb_array_elements(file.record->'qualifications') as title),
        file.record->'employment'->>'accountingSince') || '-01'
    from applications as file
    where file.person_id = people.id and file.procedure = 'first' and file.status = 'approved'`.execute(db);
  // Statistics walk through the people of a region in the order of their ids.
  await db.schema.createIndex('people_region').on('people').columns(['authority', 'id']).execute();
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
    .createIndex('credit_declarations_queue')
    .on('creditDeclarations')
    .columns(['authority', 'waitingSince', 'id'])
    .execute();
  await db.schema
    .createTable('declarationAttachments')
    .addColumn('declarationId', 'text', (c) => c.notNull().references('creditDeclarations.id'))
    .addColumn('attachmentId', 'text', (c) => c.notNull().references('attachments.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('declaration_attachments_pkey', ['declarationId', 'attachmentId'])
    .execute();
  await db.schema
    .createIndex('declaration_attachments_attachment')
    .on('declarationAttachments')
    .column('attachmentId')
    .execute();
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

/** Leave that an authority has granted, and what a person can show to an employer. */
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
 * and day. What was revoked or rejected does not stand in the way of what is registered instead.
 */
async function widenRecords(db: Schema): Promise<void> {
  await db.schema
    .alterTable('creditRecords')
    .addColumn('part', 'text')
    .addColumn('unit', 'text')
    .addColumn('kind', 'text')
    .addColumn('quantity', 'integer')
    .addColumn('role', 'text')
    .addColumn('course', 'text')
    .addColumn('occasion', 'text')
    .addColumn('nameGiven', 'text')
    .addColumn('declarationId', 'text', (c) => c.unique().references('creditDeclarations.id'))
    .addColumn('decidedBy', 'text', (c) => c.references('accounts.id'))
    .addColumn('decidedAt', 'timestamptz')
    .addColumn('reason', 'text')
    .execute();
  await sql`update credit_records set occasion = 'day ' || completed_on || ' ' || title`.execute(db);
  await sql`update credit_records set name_given = '' where status = 'pending'`.execute(db);
  await db.schema
    .alterTable('creditRecords')
    .alterColumn('occasion', (c) => c.setNotNull())
    .alterColumn('providerId', (c) => c.dropNotNull())
    .alterColumn('category', (c) => c.dropNotNull())
    .execute();
  await db.schema.alterTable('creditRecords').dropConstraint('credit_records_once').execute();
  await db.schema
    .alterTable('creditRecords')
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
    .createIndex('credit_records_held')
    .on('creditRecords')
    .columns(['registeredAt', 'id'])
    .where(sql<boolean>`status = 'pending'`)
    .execute();
}

/** A chunk is there when it has been taken; its results are kept, its rows are not. */
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

/** A call whose own tables know what it answered needs no second copy of that. */
const forgetReplies = (db: Schema): Promise<void> =>
  db.schema
    .alterTable('idempotencyKeys')
    .alterColumn('body', (c) => c.dropNotNull())
    .execute();

export async function up(db: Schema): Promise<void> {
  await widenAccounts(db);
  await widenPeople(db);
  await createCourses(db);
  await createDeclarations(db);
  await createExemptionsAndProofs(db);
  await widenRecords(db);
  await createBatches(db);
  await forgetReplies(db);
}
