import { html } from 'hono/html';
import { withIdempotency } from '../http/idempotency.ts';
import { sendReply } from '../http/replies.ts';
import type { Services, Account } from '../context.ts';
import type { Database } from '../database/open.ts';
import { newId, sha256 } from '../ids.ts';
import type { Html } from './layout.ts';
import type { PageContext } from './respond.ts';

const name = 'formKey';

/** A hidden field that distinguishes this form from another one with the same entries. Every form that writes needs it. */
export const formKeyField = (): Html => html`<input type="hidden" name="${name}" value="${newId()}" />`;

/**
 * Runs what a form asks for in one transaction and redirects to the path that `run` returns. When the same form with the
 * same entries arrives again (a second click, a reload), nothing runs and the reply is the same redirect.
 */
export async function submitOnce(
  c: PageContext,
  services: Services,
  account: Account,
  form: URLSearchParams,
  run: (trx: Database) => Promise<string>,
): Promise<Response> {
  const fingerprint = sha256([c.req.path, form.get(name) ?? newId(), form.toString()].join('\n'));
  const call = { accountId: account.id, key: `form-${fingerprint}`, fingerprint };
  const reply = await withIdempotency(
    services,
    call,
    async (trx) => ({ status: 303, headers: { Location: await run(trx) }, body: '' }),
    { whenBusy: 'wait' },
  );
  return sendReply(c, reply);
}
