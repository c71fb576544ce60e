import './old-browsers.ts';
import '../define/acct-collection-form.ts';
