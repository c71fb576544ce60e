/**
 * Registers an element. A page that brings a second copy keeps the first, and is told: throwing would take the page's
 * other scripts with it.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (known === undefined) customElements.define(tag, element);
  // eslint-disable-next-line no-console -- the page's developer has to learn of it, and there is no other way
  else if (known !== element) console.warn(`<${tag}> is already defined; this copy is not used.`);
}
