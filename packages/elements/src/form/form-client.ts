import { createClientOf, type Client, type ClientOptions } from '@acct-kit/core/client';
import {
  applicationRoutes,
  attachmentRoutes,
  employerRoutes,
  dossierRoutes,
  personRoutes,
} from '@acct-kit/core/contract';

/** The calls that the form makes; a host may give a client of its own. */
export interface FormClient {
  readonly applications: Pick<Client['applications'], 'list' | 'get' | 'submit' | 'resubmit' | 'withdraw'>;
  /** `content` gives the photo of a record that is printed. */
  readonly attachments: Pick<Client['attachments'], 'get' | 'upload'> & Partial<Pick<Client['attachments'], 'content'>>;
  /** The person's dossier: what a change and a transfer in start from. */
  readonly dossier?: Pick<Client['dossier'], 'get'>;
  /** Knows the name of an employer by its code. */
  readonly employers?: Pick<Client['employers'], 'get'>;
  /** Says whose draft it is, where the host does not. */
  readonly people?: Pick<Client['people'], 'me'>;
}

/** The form's own client. */
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
