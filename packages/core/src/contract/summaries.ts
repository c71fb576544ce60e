import type { Routes } from './routes.ts';

/** What each call does, for the OpenAPI document. Beside the route table, so that no browser has to load it. */
export const summaries: { readonly [Resource in keyof Routes]: Readonly<Record<keyof Routes[Resource], string>> } = {
  sessions: {
    create: 'Mint a short-lived token for an element, with the listed permissions',
  },
  people: {
    me: 'The person whom the token is for',
  },
  applications: {
    list: "The person's own applications, newest first",
    get: 'One application of their own, in full',
    submit: 'Submit an application; the reply is the receipt',
    resubmit: 'Submit a returned application again, mended',
    withdraw: 'Take back an application that has not been decided',
  },
  attachments: {
    create: 'Announce a file; its bytes follow in pieces',
    append: 'Send the piece that begins at Upload-Offset; after the last the file is checked',
    get: 'What is known of a file, and how much of it has arrived',
    content: 'The bytes of a file, as a download',
  },
  reviews: {
    list: "The queue of the reviewer's districts, longest waiting first",
    get: 'One case with its material',
    decide: 'Approve a case, or return it with remarks',
  },
  credits: {
    list: "The person's own credit records, newest first",
    register: 'Register credits that a learner has earned with this provider',
  },
};
