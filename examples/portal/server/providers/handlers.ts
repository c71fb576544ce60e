import type { Handlers } from '../http/handler.ts';
import { requireRole } from '../auth/accounts.ts';
import { nameCursor, rowsFor } from '../http/paging.ts';

export const providers: Handlers<'providers'> = {
  async list({ db, account }, { query }) {
    requireRole(account, 'person', 'provider');
    const after = nameCursor.decode(query.cursor);
    const rows = await db
      .selectFrom('providers')
      .select(['id', 'name'])
      .$if(after !== undefined, (qb) => qb.where('name', '>', after!))
      .orderBy('name')
      .limit(rowsFor(query))
      .execute();
    return nameCursor.pageOf(
      rows,
      query,
      (row) => row,
      ({ name }) => name,
    );
  },
};
