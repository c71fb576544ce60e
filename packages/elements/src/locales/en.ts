import { english as policy } from '@acct-kit/core/policy/en';
import { englishIssueTexts, issueText } from '@acct-kit/validators';
import { english as changes } from '../acct-collection-form/changes/messages-en.ts';
import { english as drafts } from '../acct-collection-form/drafts/messages-en.ts';
import { english as form } from '../acct-collection-form/messages-en.ts';
import { english as sheet } from '../acct-collection-form/sheet/messages-en.ts';
import { english as documents } from '../image-tools/document-editor/messages-en.ts';
import { english as photo } from '../photo-assistant/messages-en.ts';
import { english as viewer } from '../ce-credit-viewer/messages-en.ts';
import { addLocale } from '../locales.ts';

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
