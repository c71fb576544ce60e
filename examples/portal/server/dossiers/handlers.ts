import type { Handlers } from '../http/handler.ts';
import { ProblemError } from '../http/problem-error.ts';
import { currentDossier } from '../dossier-versions/store.ts';
import { openCasesOf } from '../cases/open-cases.ts';
import { requireRole } from '../auth/accounts.ts';
import { toTransfer } from '../transfers/store.ts';
import { toSummary } from '../applications/store.ts';
import { indexCursor, rowsFor } from '../http/paging.ts';

export const dossier: Handlers<'dossier'> = {
  async get({ db, account, now }) {
    const { personId } = requireRole(account, 'person');
    const newest = await currentDossier(db, personId);
    if (newest === undefined) throw new ProblemError('not-found');
    const first = await db
      .selectFrom('dossierVersions')
      .select('at')
      .where('personId', '=', personId)
      .where('version', '=', 1)
      .executeTakeFirstOrThrow();
    const { application, transfer } = await openCasesOf(db, personId, now);
    return {
      version: newest.version,
      region: newest.region,
      authority: newest.authority,
      record: newest.record,
      since: first.at.toISOString(),
      updatedAt: newest.at.toISOString(),
      openCases: {
        ...(application === undefined ? {} : { application: toSummary(application) }),
        ...(transfer === undefined ? {} : { transfer: await toTransfer(db, transfer) }),
      },
    };
  },

  async versions({ db, account }, { query }) {
    const { personId } = requireRole(account, 'person');
    const before = indexCursor.decode(query.cursor);
    const rows = await db
      .selectFrom('dossierVersions')
      .select(['version', 'procedure', 'applicationId', 'region', 'authority', 'at'])
      .where('personId', '=', personId)
      .$if(before !== undefined, (qb) => qb.where('version', '<', before!))
      .orderBy('version', 'desc')
      .limit(rowsFor(query))
      .execute();
    return indexCursor.pageOf(
      rows,
      query,
      ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
      ({ version }) => version,
    );
  },
};
