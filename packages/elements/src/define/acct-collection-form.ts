import { AcctCollectionForm } from '../acct-collection-form/acct-collection-form.ts';
import { define } from '../define.ts';

define('acct-collection-form', AcctCollectionForm);

// With the class come its types, such as those of `document.querySelector`.
export { AcctCollectionForm };
