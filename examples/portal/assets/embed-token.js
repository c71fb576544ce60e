// What an embedded element asks for a token. The portal's own sign-in mints it, for ten minutes and with the listed
// permissions only; the element keeps it in memory and asks again when it has expired. Nothing is stored here.

/**
 * Makes the `getToken` of an element.
 * @param {string[]} permissions
 * @returns {() => Promise<string>}
 */
export const tokenSource = (permissions) => async () => {
  const response = await fetch('/api/v1/sessions', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ permissions }),
  });
  const isSignedOut = response.status === 401 || response.status === 403;
  document.getElementById('signed-out').hidden = !isSignedOut;
  if (isSignedOut) throw new Error('Nobody is signed in to the portal');
  // What the client takes for a connection that has failed: it is no reason to sign in again.
  if (!response.ok) throw new TypeError(`The portal gave no token: ${response.status}`);
  return (await response.json()).token;
};
