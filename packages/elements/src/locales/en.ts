import { english as policy } from '@acct-kit/core/policy/en';
import { englishIssueTexts, issueText } from '@acct-kit/validators';
import { english as form } from '../acct-collection-form/messages-en.ts';
import { english as viewer } from '../ce-credit-viewer/messages-en.ts';
import { addLocale } from '../locales.ts';

addLocale('en', { form, viewer, policy, describeIssue: (issue) => issueText(issue, englishIssueTexts) });
