/**
 * Gives an element its token, after the rules of its place where this portal has others than the built-in ones: the element
 * begins to work when it has its token.
 * @param {HTMLElement & { policy?: object, getToken?: () => Promise<string> }} element
 * @param {() => Promise<string>} getToken
 */
export async function begin(element, getToken) {
  const { policy } = element.dataset;
  if (policy !== undefined) {
    const response = await fetch(policy);
    if (response.ok) element.policy = await response.json();
  }
  element.getToken = getToken;
}
