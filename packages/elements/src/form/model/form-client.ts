import { createClientOf, type Client, type ClientOptions } from '@acct-kit/core/client';
import {
  applicationRoutes,
  attachmentRoutes,
  employerRoutes,
  dossierRoutes,
  personRoutes,
} from '@acct-kit/core/contract';

/** The calls that the form makes. A host may give a client of its own. */
export interface FormClient {
  readonly applications: Pick<Client['applications'], 'list' | 'get' | 'submit' | 'resubmit' | 'withdraw'>;
  /** `content` gives the photo for the printed page. */
  readonly attachments: Pick<Client['attachments'], 'get' | 'upload'> & Partial<Pick<Client['attachments'], 'content'>>;
  /** The person's dossier, from which a change and a transfer in start. */
  readonly dossier?: Pick<Client['dossier'], 'get'>;
  /** Gives the name of an employer by its code. */
  readonly employers?: Pick<Client['employers'], 'get'>;
  /** Says whose draft it is, where the host does not. */
  readonly people?: Pick<Client['people'], 'me'>;
}

/** Makes the client that calls the server at `base-url`. */
export function createFormClient(options: ClientOptions): FormClient {
  return createClientOf(
    {
      applications: applicationRoutes,
      attachments: attachmentRoutes,
      dossier: { get: dossierRoutes.get },
      employers: employerRoutes,
      people: personRoutes,
    },
    options,
  );
}
