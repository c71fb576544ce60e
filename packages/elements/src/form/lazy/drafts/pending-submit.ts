import { AcctError, type AcctErrorCode } from '@acct-kit/core/client';
import type { Application } from '@acct-kit/core/contract';
import { createOutbox, type Outbox, type OutboxEntry, type OutboxOptions } from '@acct-kit/core/drafts';
import { submit, type SubmitCall } from '../../model/submit-call.ts';
import type { DraftHost, Subject } from './host.ts';

type Entry = OutboxEntry<Application>;

/** Keeps a submit that waits for the network, and shows what becomes of it. */
export class PendingSubmit {
  /** The submit that waits. Its form cannot be changed meanwhile. */
  entry: Entry | undefined;
  private readonly _host: DraftHost;
  private readonly _outbox: Outbox<Application>;
  private _subject: Subject = {};
  private _lastCheck = Promise.resolve();
  private _isStopped = true;

  constructor(host: DraftHost, options: Omit<OutboxOptions<Application>, 'send'>) {
    this._host = host;
    this._outbox = createOutbox({ ...options, send: (entry) => submit(host.client, entry as SubmitCall) });
    this._outbox.subscribe(() => void this._check());
  }

  /** Looks for a submit that waits from an earlier visit, and sends it. */
  async start(subject: Subject): Promise<void> {
    this._subject = subject;
    this._isStopped = false;
    await this._begin();
  }

  stop(): void {
    this._isStopped = true;
    this._outbox.stop();
  }

  async add(call: SubmitCall): Promise<void> {
    await this._outbox.add({ call: 'applications.submit', ...call });
    await this._check();
    this.again();
  }

  again(): void {
    void this._outbox.run();
  }

  /** Forgets a submit, because the person wants to change it. */
  async takeBack({ id }: Entry): Promise<void> {
    // It waits for a check that is running. Otherwise that check would find the submit again.
    this._lastCheck = this._lastCheck.then(async () => {
      await this._outbox.forget(id);
      this.entry = undefined;
      this._host.element.requestUpdate();
    });
    await this._lastCheck;
  }

  private async _begin(): Promise<void> {
    await this._check();
    if (this._isStopped) return;
    this._outbox.start();
    await this._outbox.run();
    // Another page may have sent it while this one waited for its turn.
    await this._check();
  }

  /** Checks what waits. The checks run one after the other, so that the end of a submit is shown once. */
  private _check(): Promise<void> {
    this._lastCheck = this._lastCheck.then(() => this._checkNow());
    return this._lastCheck;
  }

  private async _checkNow(): Promise<void> {
    // The page that comes next shows the result.
    if (this._isStopped) return;
    const entries = (await this._outbox.list()).filter((entry) => this._isOwn(entry));
    for (const entry of entries) {
      if (entry.status !== 'waiting') await this._end(entry);
    }
    const waited = this.entry;
    this.entry = entries.find(({ status }) => status === 'waiting');
    this._host.element.requestUpdate();
    // It is gone: another tab has shown its end, or forgotten it.
    if (waited && !entries.some(({ id }) => id === waited.id)) void this._host.element.refresh();
  }

  private async _end(entry: Entry): Promise<void> {
    const { receipt, problem } = entry;
    // Forgetting it starts another check, which must not take it for one that is gone.
    if (this.entry?.id === entry.id) this.entry = undefined;
    if (receipt) this._host.showReceipt(receipt);
    const { form } = this._subject;
    if (problem && form) {
      const { code, ...details } = problem;
      this._host.showFailure(
        form,
        new AcctError(code as AcctErrorCode, details as ConstructorParameters<typeof AcctError>[1]),
      );
    }
    await this._outbox.forget(entry.id);
  }

  private _isOwn({ receipt, input }: Entry): boolean {
    const { procedure, region } = this._host.element;
    if (receipt) return receipt.procedure === procedure && receipt.region === region;
    const call = input as SubmitCall['input'];
    if ('params' in call) return call.params.applicationId === this._subject.application?.id;
    return call.body.procedure === procedure && call.body.region === region;
  }
}
