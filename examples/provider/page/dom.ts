type Child = Node | string;
type Attributes = Readonly<Record<string, string | boolean>>;

/**
 * Creates an element. Attributes with the value `false` are left out. It never parses markup, so text cannot inject
 * any.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...children);
  return element;
}

/** Creates a button that calls `onPress`. It does not submit a form. */
export function button(label: string, onPress: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', class: 'button' }, label);
  element.addEventListener('click', onPress);
  return element;
}
