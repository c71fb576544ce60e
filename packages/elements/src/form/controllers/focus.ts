import { controlId } from '../views/context.ts';

/** Puts the focus on the first of these that is there. */
export function focusFirst(root: ParentNode, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const target = root.querySelector<HTMLElement>(selector);
    if (!target) continue;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
    return;
  }
}

/** Leads to the control of a field: its label comes into view, so that nobody lands in a box without a name. */
export function focusControl(root: ParentNode, pointer: string): void {
  const control = root.querySelector<HTMLElement>(`#${controlId(pointer)}`);
  if (!control) return focusFirst(root, ['h2']);
  (control.closest('.field') ?? control).scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}
