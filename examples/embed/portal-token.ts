const permissions = [
  'people:read',
  'applications:read',
  'applications:write',
  'attachments:read',
  'attachments:write',
  'credits:read',
];

/** The portal accepts these requests only from its own pages, so this server sends the header of such a page. */
const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' };

/**
 * Signs in to the portal as one of its demo people.
 *
 * @returns the session cookie
 */
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
 * Requests a token for the page, with the permissions above. It is valid for some minutes. A real site knows from its
 * own session who asks, and the portal knows the site. The demo portal knows only its demo people, so this example
 * signs in as one of them.
 */
export async function mintToken(portal: string, person: string): Promise<string> {
  const session = await fetch(`${portal}/api/v1/sessions`, {
    method: 'POST',
    headers: { ...sameOrigin, Cookie: await signIn(portal, person), 'Content-Type': 'application/json' },
    body: JSON.stringify({ permissions }),
  });
  return ((await session.json()) as { token: string }).token;
}
