/**
 * A classic script for pages that cannot name a module. It loads the files that its attribute `data-load` names from its own
 * folder, both elements if there is none: `<script src="…/acct-kit.starter.min.js" data-load="ce-credit-viewer">`. The browser
 * lets `import()` act with the nonce of the script that calls it. Nothing is declared here, because in a classic script it
 * would be visible to the whole page.
 */
for (const name of (document.currentScript?.dataset['load'] ?? 'acct-kit').split(' '))
  void import(new URL(`${name}.min.js`, (document.currentScript as HTMLScriptElement).src).href);
