/**
 * A classic script for pages that cannot name a module. It loads the files that its attribute `data-load` names from its own
 * folder, both elements if there is none: `<script src="/acct-kit/acct-kit.starter.js" data-load="ce-credit-viewer">`.
 * The browser lets `import()` act with the nonce of the script that calls it.
 */
const script = document.currentScript as HTMLScriptElement;

for (const name of (script.dataset['load'] ?? 'acct-kit').split(' '))
  void import(new URL(`${name}.min.js`, script.src).href);
