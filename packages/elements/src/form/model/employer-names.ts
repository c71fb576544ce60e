import type { FieldView, FormEngine } from '@acct-kit/core/form';
import { valueAt } from '@acct-kit/core/policy';
import type { FormClient } from './form-client.ts';

const completeCode = /^\s*[\da-z]{18}\s*$/i;

/** Fills in the name of an employer by its code, unless the person has written another name. */
export class EmployerNames {
  private readonly _engine: FormEngine;
  private readonly _client: FormClient;
  /** The names that were filled in, by the pointer of their field. */
  private readonly _given = new Map<string, string>();

  constructor(engine: FormEngine, client: FormClient) {
    this._engine = engine;
    this._client = client;
  }

  /** Whether the value of a field was filled in here, and nobody has changed it. */
  isGiven(pointer: string): boolean {
    return this._given.has(pointer) && this._given.get(pointer) === this._valueAt(pointer);
  }

  /** Looks up the code in a field. The person writes the name where the code is not found, or the call fails. */
  async lookUp({ field, pointer }: FieldView): Promise<void> {
    const { employers } = this._client;
    const code = this._valueAt(pointer);
    const namePointer = pointer.replace(/[^/]*$/, field.named ?? '');
    if (employers === undefined || typeof code !== 'string' || !completeCode.test(code)) return;
    const found = await employers.get({ params: { code: code.trim().toUpperCase() } }).catch(() => undefined);
    const isOwn = (this._valueAt(namePointer) ?? '') !== '' && !this.isGiven(namePointer);
    if (found === undefined || isOwn || this._valueAt(pointer) !== code) return;
    this._given.set(namePointer, found.name);
    this._engine.setValue(namePointer, found.name);
  }

  private _valueAt(pointer: string): unknown {
    return valueAt(this._engine.state.record, pointer);
  }
}
