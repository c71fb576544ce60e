import type { ProblemCode } from './problem.ts';
import type { Routes } from './routes.ts';

/**
 * The texts of the OpenAPI document for one call. They are not in the route table, so that browsers need not load them.
 */
export interface Operation {
  readonly summary: string;
  /** The error codes of this call, in addition to the codes that every call can return (`commonProblems`). */
  readonly problems: readonly ProblemCode[];
}

export const operations: { readonly [Resource in keyof Routes]: Readonly<Record<keyof Routes[Resource], Operation>> } =
  {
    sessions: {
      create: {
        summary: 'Mint a short-lived token for an element, with the listed permissions',
        problems: ['payload-too-large', 'unsupported-media-type'],
      },
    },
    people: {
      me: { summary: 'The person whom the token is for', problems: ['not-found'] },
    },
    dossier: {
      get: { summary: "The person's own dossier, and what of it is still open", problems: ['not-found'] },
      versions: { summary: 'What has made each version of the dossier, newest first', problems: [] },
    },
    applications: {
      list: { summary: "The person's own applications, newest first", problems: [] },
      get: { summary: 'One application of their own, in full', problems: ['not-found'] },
      submit: {
        summary: 'Submit an application; the reply is the receipt',
        problems: [
          'application-exists',
          'other-jurisdiction',
          'no-dossier',
          'case-open',
          'base-version-stale',
          'transfer-required',
          'nothing-changed',
          'state-conflict',
        ],
      },
      resubmit: {
        summary: 'Submit a returned application again, mended',
        problems: [
          'not-found',
          'state-conflict',
          'version-mismatch',
          'precondition-required',
          'other-jurisdiction',
          'transfer-required',
          'nothing-changed',
        ],
      },
      withdraw: {
        summary: 'Take back an application that has not been decided',
        problems: ['not-found', 'state-conflict', 'version-mismatch', 'precondition-required'],
      },
    },
    transfers: {
      list: { summary: "The person's own transfers, newest first", problems: [] },
      get: { summary: 'One transfer of their own', problems: ['not-found'] },
      submit: {
        summary: 'Ask the place that keeps the dossier to let it go to another',
        problems: ['no-dossier', 'case-open'],
      },
      cancel: {
        summary: 'Take back a transfer that the destination has not received',
        problems: ['not-found', 'state-conflict', 'version-mismatch', 'precondition-required'],
      },
    },
    attachments: {
      create: { summary: 'Announce a file; its bytes follow in pieces', problems: ['attachment-rejected'] },
      append: {
        summary: 'Send the piece that begins at Upload-Offset; after the last the file is checked',
        problems: [
          'not-found',
          'upload-offset-mismatch',
          'checksum-mismatch',
          'attachment-rejected',
          'payload-too-large',
          'unsupported-media-type',
        ],
      },
      get: { summary: 'What is known of a file, and how much of it has arrived', problems: ['not-found'] },
      content: { summary: 'The bytes of a file, as a download', problems: ['not-found'] },
    },
    reviews: {
      list: { summary: "The queue of the reviewer's districts, longest waiting first", problems: [] },
      get: { summary: 'One case with its material', problems: ['not-found', 'other-jurisdiction'] },
      decide: {
        summary: 'Approve a case, return it with remarks, or reject a transfer in with a reason',
        problems: ['not-found', 'other-jurisdiction', 'state-conflict', 'version-mismatch', 'precondition-required'],
      },
    },
    transferReviews: {
      list: { summary: "The transfers out of the reviewer's district, longest waiting first", problems: [] },
      get: { summary: 'One transfer with the dossier and the proofs', problems: ['not-found', 'other-jurisdiction'] },
      decide: {
        summary: 'Take a transfer up, confirm or reject it, or take a confirmed one back',
        problems: ['not-found', 'other-jurisdiction', 'state-conflict', 'version-mismatch', 'precondition-required'],
      },
    },
    credits: {
      list: { summary: "The person's own credit records, newest first", problems: [] },
      years: { summary: 'How each CE year of the person stands, and what that was worked out from', problems: [] },
      register: {
        summary: 'Register credits that a learner has earned with this provider',
        problems: ['credit-exists', 'not-found'],
      },
      revoke: {
        summary: 'Take back credits that this provider registered',
        problems: ['not-found', 'state-conflict'],
      },
      openBatch: { summary: 'Open a batch, or find the one of the same key', problems: [] },
      sendChunk: {
        summary: 'Register the rows of one chunk, all in one step, and say what became of each',
        problems: ['not-found', 'chunk-differs'],
      },
      chunks: { summary: 'What became of the rows of a batch, chunk by chunk', problems: ['not-found'] },
    },
    declarations: {
      list: { summary: "The person's own declarations, newest first", problems: [] },
      get: { summary: 'One declaration of their own', problems: ['not-found'] },
      submit: {
        summary: 'Declare an exam, a paper, a project … or ask for an exemption, with proof',
        problems: ['declaration-exists'],
      },
      resubmit: {
        summary: 'Submit a returned declaration again, mended',
        problems: ['not-found', 'state-conflict', 'version-mismatch', 'precondition-required', 'declaration-exists'],
      },
      withdraw: {
        summary: 'Take back a declaration that has not been decided',
        problems: ['not-found', 'state-conflict', 'version-mismatch', 'precondition-required'],
      },
    },
    creditReviews: {
      declarations: { summary: "The declarations of the reviewer's district, longest waiting first", problems: [] },
      declaration: { summary: 'One declaration with its proofs', problems: ['not-found', 'other-jurisdiction'] },
      decide: {
        summary: 'Approve a declaration, return it with remarks, or reject it with a reason',
        problems: ['not-found', 'other-jurisdiction', 'state-conflict', 'version-mismatch', 'precondition-required'],
      },
      held: { summary: 'Registered records whose name is not that of the document, oldest first', problems: [] },
      settle: {
        summary: 'Say that a held record is the person after all, or that it is not',
        problems: ['not-found', 'other-jurisdiction', 'state-conflict'],
      },
    },
    providers: {
      list: { summary: 'The training providers, by name', problems: [] },
    },
    courses: {
      list: { summary: 'The courses on offer; a provider sees its own', problems: [] },
      create: { summary: 'Offer a course', problems: ['course-exists'] },
    },
    proofs: {
      list: { summary: "The person's own proofs, newest first", problems: [] },
      issue: { summary: 'Prove that a CE year is complete', problems: ['year-incomplete'] },
      verify: { summary: 'What a proof says, and whether that still holds', problems: ['not-found'] },
    },
    employers: {
      get: { summary: 'An organisation by its unified social credit code', problems: ['not-found'] },
    },
    statistics: {
      completion: { summary: "CE completion in the authority's remit by district, level and year", problems: [] },
    },
  };
