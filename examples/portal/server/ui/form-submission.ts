import { html } from 'hono/html';
import { once } from '../http/idempotency.ts';
import { sendReply } from '../http/replies.ts';
import type { Services } from '../context.ts';
import type { Database } from '../database/open.ts';
import { newId, sha256 } from '../ids.ts';
import type { Account } from '../auth/accounts.ts';
import type { Html } from './layout.ts';
import type { PageContext } from './respond.ts';

const name = 'formKey';

/** Tells one form that was opened from another; belongs into every form whose second sending would do something else. */
export const formKeyField = (): Html => html`<input type="hidden" name="${name}" value="${newId()}" />`;

/**
 * Carries a form out in one transaction and leads to where `carryOut` says. The same form with the same entries, sent
 * again by a second click or a reload, leads there again and does nothing else.
 */
export async function onceForm(
  c: PageContext,
  services: Services,
  account: Account,
  form: URLSearchParams,
  carryOut: (trx: Database) => Promise<string>,
): Promise<Response> {
  const fingerprint = sha256([c.req.path, form.get(name) ?? newId(), form.toString()].join('\n'));
  const onceKey = { accountId: account.id, key: `form-${fingerprint}`, fingerprint };
  const reply = await once(
    services,
    onceKey,
    async (trx) => ({ status: 303, headers: { Location: await carryOut(trx) }, body: '' }),
    { whenBusy: 'wait' },
  );
  return sendReply(c, reply);
}
