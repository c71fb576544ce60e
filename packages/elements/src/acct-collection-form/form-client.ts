import { createClientOf, type Client, type ClientOptions } from '@acct-kit/core/client';
import { applicationRoutes, attachmentRoutes, personRoutes } from '@acct-kit/core/contract';

/** The calls that the form makes; a host may give a client of its own. */
export interface FormClient {
  readonly applications: Pick<Client['applications'], 'list' | 'get' | 'submit' | 'resubmit'>;
  readonly attachments: Pick<Client['attachments'], 'get' | 'upload'>;
  /** Says whose draft it is, where the host does not. */
  readonly people?: Pick<Client['people'], 'me'>;
}

/** The form's own client. */
export function createFormClient(options: ClientOptions): FormClient {
  const { list, get, submit, resubmit } = applicationRoutes;
  const { create, append, get: progress } = attachmentRoutes;
  return createClientOf(
    {
      applications: { list, get, submit, resubmit },
      attachments: { create, append, get: progress },
      people: personRoutes,
    },
    options,
  );
}
