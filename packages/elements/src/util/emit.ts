/** Dispatches one of the events of an element. It bubbles and crosses the shadow root. */
export type Emit<Events> = <Name extends keyof Events & string>(
  target: EventTarget,
  name: Name,
  detail: Events[Name] extends CustomEvent<infer Detail> ? Detail : never,
  options?: { readonly cancelable?: boolean },
) => boolean;

/**
 * Makes the function that dispatches the events of an element. It gives `false` where the host has called
 * `preventDefault()`.
 */
export const emitterOf =
  <Events>(): Emit<Events> =>
  (target, name, detail, { cancelable = false } = {}) =>
    target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
