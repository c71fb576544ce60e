import { AcctCollectionForm } from '../acct-collection-form/acct-collection-form.ts';
import { define } from '../define.ts';

define('acct-collection-form', AcctCollectionForm);
