import './old-browsers.ts';
import '../define/acct-collection-form.ts';
import '../define/ce-credit-viewer.ts';
