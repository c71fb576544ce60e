/** What tabs tell each other. It holds nothing of the person: `id` is a name that only this browser can make. */
export interface TabMessage {
  readonly what: 'draft-saved' | 'draft-wiped' | 'outbox';
  readonly id: string;
}

export interface Tabs {
  tell(what: TabMessage['what'], id: string): void;
  close(): void;
}

/** Joins the tabs that use a database; alone where the browser has no channels. */
export function joinTabs(databaseName: string, hear: (message: TabMessage) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(databaseName);
  channel.onmessage = ({ data }) => hear(data as TabMessage);
  return { tell: (what, id) => channel.postMessage({ what, id }), close: () => channel.close() };
}
