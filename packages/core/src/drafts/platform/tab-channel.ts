/** What one tab tells the others. It contains nothing personal: `id` is a name that only this browser can compute. */
export interface TabMessage {
  readonly type: 'draft-saved' | 'draft-wiped' | 'outbox';
  readonly id: string;
}

export interface TabChannel {
  send(type: TabMessage['type'], id: string): void;
  close(): void;
}

/** Opens the channel between the tabs that use a database. Where the browser has no channels, it does nothing. */
export function openTabChannel(databaseName: string, onMessage: (message: TabMessage) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(databaseName);
  channel.onmessage = ({ data }) => onMessage(data as TabMessage);
  return { send: (type, id) => channel.postMessage({ type, id }), close: () => channel.close() };
}
