import { english as policy } from '@acct-kit/core/policy/en';
import { englishIssueTexts, issueText } from '@acct-kit/validators';
import { english as changes } from '../form/lazy/dossier-edit/messages-en.ts';
import { english as drafts } from '../form/lazy/drafts/messages-en.ts';
import { english as form } from '../form/messages-en.ts';
import { english as sheet } from '../form/lazy/print/messages-en.ts';
import { english as documents } from '../images/document-editor/messages-en.ts';
import { english as photo } from '../images/photo-assistant/messages-en.ts';
import { english as viewer } from '../viewer/messages-en.ts';
import { addLocale } from './locales.ts';

addLocale('en', {
  form,
  drafts,
  changes,
  sheet,
  photo,
  documents,
  viewer,
  policy,
  describeIssue: (issue) => issueText(issue, englishIssueTexts),
});
