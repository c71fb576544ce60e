/**
 * The codes of field errors that only this server gives. All others come from the validators and from the policy, and
 * the form knows them before anything is sent (`required`, `check-digit`, `photo-too-narrow`, …); those of the schemas
 * begin with `schema-`. A client that does not know one of these says at least which field is wrong.
 */
export const serverFieldCodes = {
  'approved-with-remarks': 'An approval carries remarks: one contradicts the other.',
  'attachment-unknown':
    'A file that is named here is incomplete, somebody else’s, of another kind, or sent for another place.',
  'business-not-offered': 'This portal takes first collections only.',
  'credits-not-positive': 'Credits must be more than 0.',
  'cursor-unknown': 'The cursor is none that a list has given.',
  'differs-from-account': 'The document is not that of whoever is signed in.',
  'image-unsupported': 'The bytes are an image of a format that is not taken.',
  'learner-unknown': 'Nobody is registered with this document.',
  'pointer-unknown': 'A remark points at nothing that the form asks.',
  'region-without-policy': 'No rules are known for this place.',
  'text-not-storable': 'The text holds NUL or half a character, which no database keeps.',
  'year-implausible': 'Credits are for a year from 1990 to the next one in China.',
} as const;

export type ServerFieldCode = keyof typeof serverFieldCodes;
