import { controlId } from '../views/control-id.ts';

/** Puts the focus on the first of these that is on the page. */
export function focusFirst(root: ParentNode, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const target = root.querySelector<HTMLElement>(selector);
    if (!target) continue;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
    return;
  }
}

/**
 * Puts the focus on the control of a field, and scrolls its label into view, so that the person sees which field it is.
 */
export function focusControl(root: ParentNode, pointer: string): void {
  const control = root.querySelector<HTMLElement>(`#${controlId(pointer)}`);
  if (!control) return focusFirst(root, ['h2']);
  (control.closest('.field') ?? control).scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}
