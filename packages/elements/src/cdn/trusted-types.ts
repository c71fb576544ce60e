/** What the build puts in place of the policy that lit-html creates under its own name: see `rollup.config.mjs`. */

/** The part of the browser's interface that is used here; TypeScript's library has none. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): object;
}

/**
 * Where the page loads the elements from a second address, both are defined by now and this copy stays unused. It creates
 * no policy, because a page's CSP may allow the name only once and creating it again would throw.
 */
const isUnused = ['acct-collection-form', 'ce-credit-viewer'].every((tag) => customElements.get(tag) !== undefined);

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

/** The Trusted Types policy of the CDN files. A page's own copy of Lit creates another one, named `lit-html`. */
export const policy: object | undefined = isUnused
  ? undefined
  : trustedTypes?.createPolicy('acct-kit', { createHTML: (html) => html });
