const permissions = [
  'people:read',
  'applications:read',
  'applications:write',
  'attachments:read',
  'attachments:write',
  'credits:read',
];

/** The portal believes only its own pages; a site's server asks on behalf of one. */
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };

/** Signs in to the portal as one of its demo people. @returns the cookie */
async function signIn(portal: string, person: string): Promise<string> {
  const page = await (await fetch(`${portal}/sign-in`)).text();
  const account = new RegExp(`name="account" value="([^"]+)"(?:(?!</li>)[^])*：${person}`).exec(page)?.[1];
  if (account === undefined) throw new Error(`${person} is none of the portal's demo people`);
  const signedIn = await fetch(`${portal}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: sameOrigin,
    body: new URLSearchParams({ account, next: '/' }),
  });
  return signedIn.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
}

/**
 * A token for the page, with the listed permissions, for some minutes. A real site knows by its own session who asks, and
 * is known to the portal; the demo's portal knows demo people only.
 */
export async function mintToken(portal: string, person: string): Promise<string> {
  const session = await fetch(`${portal}/api/v1/sessions`, {
    method: 'POST',
    headers: { ...sameOrigin, Cookie: await signIn(portal, person), 'Content-Type': 'application/json' },
    body: JSON.stringify({ permissions }),
  });
  return ((await session.json()) as { token: string }).token;
}
