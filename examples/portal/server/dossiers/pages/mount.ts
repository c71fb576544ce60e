import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Procedure, Dossier } from '@acct-kit/core/contract';
import type { PortalEnv, Services, WorkOf } from '../../context.ts';
import { resolvePolicy } from '../../policies/packs.ts';
import { people } from '../../people/handlers.ts';
import { chinaDay } from '../../time.ts';
import type { Page } from '../../ui/layout.ts';
import { findOwnDossier } from './find-own.ts';
import { sendPage, type PageContext } from '../../ui/respond.ts';
import { forRole } from '../../auth/pages/for-role.ts';
import { ownDossier } from './own-dossier.ts';
import { formPage } from '../../applications/pages/form-page.ts';

type PersonWork = WorkOf<'person'>;

/**
 * The form for a first collection or, for a person with a dossier, what can be done with it. While the dossier is new, the
 * form stays below, because it shows how the application went.
 */
async function overviewPage(work: PersonWork): Promise<Page> {
  const { account, now } = work;
  const dossier = await findOwnDossier(work);
  if (dossier === undefined) {
    const { region } = await people.me(work, { params: {} });
    return formPage(account, { procedure: 'first', region });
  }
  const above = ownDossier(dossier, resolvePolicy(dossier.region, chinaDay(now)));
  const lead = '首次采集已经审核通过。有了变化，请办理信息变更；到了别的区、别的省市，请办理调转。';
  if (dossier.version === 1) return formPage(account, { procedure: 'first', region: dossier.region }, { lead, above });
  return {
    title: '信息采集',
    account,
    main: html`<h1>会计人员信息采集</h1>
      <p class="lead">${lead}</p>
      ${above}`,
  };
}

/** The place whose rules hold for a procedure, where the procedure can begin or is open. */
const regionsOf: Record<Exclude<Procedure, 'first'>, (dossier: Dossier) => string | undefined> = {
  change: ({ region, openCases: { transfer } }) => (transfer === undefined ? region : undefined),
  'transfer-in': ({ openCases: { transfer } }) =>
    transfer?.status === 'out-confirmed' || transfer?.status === 'destination-reviewing'
      ? transfer.to.region
      : undefined,
};

async function showProcedure(c: PageContext, work: PersonWork, procedure: keyof typeof regionsOf): Promise<Response> {
  const dossier = await findOwnDossier(work);
  const region = dossier && regionsOf[procedure](dossier);
  if (region === undefined) return c.redirect('/collect', 303);
  return sendPage(c, await formPage(work.account, { procedure, region }));
}

/** Mounts the page of the person's dossier, and the pages with the form of each procedure. */
export function mountDossier(app: Hono<PortalEnv>, services: Services): void {
  app.get(
    '/collect',
    forRole(services, 'person', async (c, work) => sendPage(c, await overviewPage(work))),
  );
  for (const procedure of ['change', 'transfer-in'] as const)
    app.get(
      `/collect/${procedure}`,
      forRole(services, 'person', (c, work) => showProcedure(c, work, procedure)),
    );
}
