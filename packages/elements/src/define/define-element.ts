/**
 * Registers an element. If the page has a copy already, that one stays, and the console says so. An exception would
 * stop the page's other scripts as well.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (known === undefined) customElements.define(tag, element);
  // eslint-disable-next-line no-console -- there is no other way to tell the page's developer
  else if (known !== element) console.warn(`<${tag}> is already defined; this copy is not used.`);
}
