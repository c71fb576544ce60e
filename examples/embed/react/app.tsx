import type { AcctCollectionForm } from '@acct-kit/elements';
import type {} from '@acct-kit/elements/react';
import { useRef, useState, type ReactElement } from 'react';

const getToken = (): Promise<string> => fetch('/embed-token', { method: 'POST' }).then((reply) => reply.text());

/** Shows both elements. Before the form is submitted, the page asks the person to confirm. */
export function App(): ReactElement {
  const form = useRef<AcctCollectionForm>(null);
  const [status, setStatus] = useState('');
  const [asks, setAsks] = useState(false);
  const send = (): void => {
    setAsks(false);
    void form.current?.submit();
  };
  return (
    <>
      <h1>会计人员信息采集</h1>
      <p role="status">{status}</p>
      <acct-collection-form
        ref={form}
        base-url="/api/v1"
        region="110000"
        procedure="first"
        getToken={getToken}
        onacct-draft-saved={() => setStatus('草稿已保存在本机。')}
        onacct-before-submit={(event) => {
          event.preventDefault();
          setAsks(true);
        }}
        onacct-submitted={({ detail }) => setStatus(`受理编号：${detail.number}`)}
      />
      {asks && (
        <p role="alert">
          提交后，审核期间不能修改。
          <button onClick={send}>我已核对，现在提交</button>
        </p>
      )}
      <h1>继续教育</h1>
      <ce-credit-viewer base-url="/api/v1" region="110000" getToken={getToken} />
    </>
  );
}
