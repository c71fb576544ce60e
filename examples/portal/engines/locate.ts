/** What a person looks for on a page, by what they read. */
export interface Target {
  readonly role: 'field' | 'button' | 'heading' | 'item' | 'text';
  readonly name: string;
}

/**
 * Finds what can be seen under a name, in shadow roots too. It runs in the page, in every browser engine: it stands alone, and is
 * written for the oldest.
 * @returns the one with exactly this name, else the first whose name has it
 */
export function locate({ role, name }: Target): Element | undefined {
  const selectors = {
    field: 'input, select, textarea',
    button: 'button, a[href]',
    heading: 'h1, h2',
    item: 'li',
    text: 'p, dd, td, th',
  };
  const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const named = role === 'field' ? Array.from((element as HTMLInputElement).labels!) : [element];
    return element.getAttribute('aria-label') ?? named.map(textOf).join(' ');
  };
  const within = (root: ParentNode): Element[] =>
    Array.from(root.querySelectorAll('*')).reduce<Element[]>((found, element) => {
      if (element.matches(selectors[role]) && element.getClientRects().length > 0) found.push(element);
      return element.shadowRoot ? found.concat(within(element.shadowRoot)) : found;
    }, []);
  const candidates = within(document);
  return (
    candidates.find((element) => nameOf(element) === name) ??
    candidates.find((element) => nameOf(element).includes(name))
  );
}
