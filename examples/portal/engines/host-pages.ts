import { examplePage } from '@acct-kit/embed/pages.ts';
import { startSite, type Site } from '@acct-kit/embed/site.ts';
import { startHost, type HostPage } from '../journeys/support/host.ts';
import { zhouMin } from '../server/seed/people.ts';
import type { Person } from './person.ts';

/** Pages that are hard to be embedded in. All but the old one have the strictest policy: a nonce and Trusted Types. */
const pages: Record<string, HostPage | 'other origin' | 'old'> = {
  'every hash, beside another Lit': { ownLit: 'before' },
  'no hash, each element by itself, another Lit later': {
    hasIntegrity: false,
    modules: ['/acct-kit/acct-collection-form.min.js', '/acct-kit/ce-credit-viewer.min.js'],
    ownLit: 'after',
  },
  'a classic script': { hasStarter: true },
  'a classic script from another origin': 'other origin',
  'three times': {
    modules: ['/acct-kit/acct-kit.min.js', '/acct-kit/acct-kit.min.js?v=2', '/other/acct-kit.min.js'],
  },
  'an old page in GBK': 'old',
};

/** Opens a page of a site and finds both elements at work. The site is closed afterwards. */
async function see(person: Person, site: Site, path = '/'): Promise<void> {
  try {
    await person.open(site.url + path);
    await person.isAt('个人信息');
    if (path !== '/') return;
    await person.reads('text', '预算绩效管理实务');
    await person.reads('text', '没有违反策略');
  } finally {
    await site.close();
  }
}

async function seeFromOtherOrigin(person: Person, portal: string): Promise<void> {
  const files = await startHost(portal, zhouMin);
  const host = await startHost(portal, zhouMin, { cdn: files.url, hasStarter: true });
  await see(person, host).finally(() => files.close());
}

async function seeOld(person: Person, portal: string): Promise<void> {
  const site = await startSite({ portal, person: zhouMin.name, page: examplePage });
  await see(person, site, '/jquery/');
}

/** Opens each page and finds both elements at work. */
export async function seeHostPages(person: Person, portal: string): Promise<void> {
  for (const [name, page] of Object.entries(pages))
    try {
      if (page === 'old') await seeOld(person, portal);
      else if (page === 'other origin') await seeFromOtherOrigin(person, portal);
      else await see(person, await startHost(portal, zhouMin, page));
    } catch (cause) {
      throw new Error(`On a page with ${name}`, { cause });
    }
}
