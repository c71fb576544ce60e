import { mask } from '@acct-kit/core/policy';
import type { Handlers } from '../http/handler.ts';
import { requireRole } from '../auth/accounts.ts';

export const people: Handlers<'people'> = {
  async me({ db, account }) {
    const { personId } = requireRole(account, 'person');
    const row = await db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirstOrThrow();
    const { id, name, documentType, documentNumber, region } = row;
    return { id, name, documentType, maskedDocumentNumber: mask(documentNumber), region };
  },
};
