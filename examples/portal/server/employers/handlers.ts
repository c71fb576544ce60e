import type { Handlers } from '../http/handler.ts';
import { ProblemError } from '../http/problem-error.ts';

/** The register of organisations that a finance bureau receives from the registration authority. */
export const employers: Handlers<'employers'> = {
  async get({ db }, { params: { code } }) {
    const row = await db
      .selectFrom('employers')
      .select(['code', 'name', 'region'])
      .where('code', '=', code.toUpperCase())
      .executeTakeFirst();
    if (row === undefined) throw new ProblemError('not-found');
    return row;
  },
};
