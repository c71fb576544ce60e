type Child = Node | string;
type Attributes = Readonly<Record<string, string | boolean>>;

/** Makes an element. Attributes that are `false` are left out; no markup is ever parsed. */
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

/** A button that does something on this page. */
export function button(label: string, onPress: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', class: 'button' }, label);
  element.addEventListener('click', onPress);
  return element;
}
