import { english as policy } from '@acct-kit/core/policy/en';
import { englishIssueTexts, issueText } from '@acct-kit/validators';
import { english as dossierEdit } from '../form/lazy/dossier-edit/messages-en.ts';
import { english as drafts } from '../form/lazy/drafts/messages-en.ts';
import { english as print } from '../form/lazy/print/messages-en.ts';
import { english as form } from '../form/texts/messages-en.ts';
import { english as documentEditor } from '../images/document-editor/messages-en.ts';
import { english as photoAssistant } from '../images/photo-assistant/messages-en.ts';
import { addLocale } from '../util/locales.ts';
import { english as viewer } from '../viewer/texts/messages-en.ts';

addLocale('en', {
  form,
  drafts,
  dossierEdit,
  print,
  photoAssistant,
  documentEditor,
  viewer,
  policy,
  describeIssue: (issue) => issueText(issue, englishIssueTexts),
});
