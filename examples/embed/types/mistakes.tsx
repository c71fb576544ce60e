// The types must reject these mistakes and accept the correct uses. Otherwise `npm run typecheck` fails.
import type {} from '@acct-kit/elements/react';
import type { ReactElement } from 'react';

export const mistakes: ReactElement[] = [
  <acct-collection-form key="1" region="110000" procedure="transfer-in" public-computer />,
  // @ts-expect-error -- there is no such procedure
  <acct-collection-form key="2" region="110000" procedure="renewal" />,
  // @ts-expect-error -- a code must be text
  <acct-collection-form key="3" region={110000} />,
  // @ts-expect-error -- there is no such property
  <acct-collection-form key="4" regions="110000" />,
  // @ts-expect-error -- the attribute must be text
  <acct-collection-form key="5" base-url={new URL('https://portal.example')} />,
  <acct-collection-form key="6" getToken={() => 'token'} />,
  // @ts-expect-error -- a token must be text
  <acct-collection-form key="7" getToken={() => 1} />,
  // @ts-expect-error -- `record` is read-only
  <acct-collection-form key="8" record={undefined} />,
  <acct-collection-form key="9" onacct-submitted={({ detail }) => detail.number.length} />,
  // @ts-expect-error -- the detail of the event has `number`, but not `receipt`
  <acct-collection-form
    key="10"
    onacct-submitted={(event: CustomEvent<{ receipt: string }>) => event.detail.receipt}
  />,
  <ce-credit-viewer key="11" year={2026} records={[]} onacct-year-change={({ detail }) => detail.year + 1} />,
  // @ts-expect-error -- a year must be a number
  <ce-credit-viewer key="12" year="2026" />,
  // @ts-expect-error -- the event of this element has another detail
  <ce-credit-viewer key="13" onacct-ready={(event: CustomEvent<{ status: string }>) => event.detail.status} />,
  // @ts-expect-error -- there is no such element
  <ce-credits key="14" />,
];
