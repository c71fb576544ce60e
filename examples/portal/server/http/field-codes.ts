/**
 * The codes of field errors that only this server gives. All others come from the validators and from the policy, and
 * the form knows them before anything is sent (`required`, `check-digit`, `photo-too-narrow`, …); those of the schemas
 * begin with `schema-`. A client that does not know one of these says at least which field is wrong.
 */
export const serverFieldCodes = {
  'answer-unknown': 'The kind does not ask this.',
  'approved-with-remarks': 'An approval carries remarks: one contradicts the other.',
  'attachment-unknown':
    'A file that is named here is incomplete, somebody else’s, of another kind, or sent for another place.',
  'change-misplaced': 'A change leads nowhere in the version that it starts from, or contradicts another one.',
  'credit-rejected': 'A reviewer has looked at the name, which is not that of the document, and rejected the record.',
  'credit-revoked': 'Was registered, and has been revoked since.',
  'credits-implausible': 'No course is worth as much as a thousand credits.',
  'credits-not-positive': 'Credits must be more than 0.',
  'credits-over-course': 'More credits than the course, which the provider has listed, is worth.',
  'course-category-differs': 'The course is listed under another subject.',
  'course-year-differs': 'The course is listed for another year.',
  'cursor-unknown': 'The cursor is none that a list has given.',
  'differs-from-account': 'The document is not that of whoever is signed in.',
  'differs-from-dossier': 'The rules of another place than the one that keeps the person’s dossier.',
  'differs-from-transfer': 'Another place or district than the one that the transfer goes to.',
  'district-unknown': 'The place has no such district.',
  'dossier-missing': 'No district keeps the person’s dossier yet: a first collection has to be approved first.',
  'image-unsupported': 'The bytes are an image of a format that is not taken.',
  'learner-unknown': 'Nobody is registered with this document.',
  'not-of-this-procedure': 'This part belongs to another kind of application.',
  'number-too-large': 'No batch has as many chunks or rows.',
  'outside-credit-year': 'The rules of the place do not count for this CE year what was done on this day.',
  'pointer-unknown': 'A remark points at nothing that the form asks.',
  'quantity-implausible': 'How many is a whole number from 1 to 999.',
  'region-without-policy': 'No rules are known for this place.',
  'text-not-storable': 'The text holds NUL or half a character, which no database keeps.',
  'transfer-to-itself': 'The district keeps the dossier already.',
  'transfer-unknown': 'The person has no such transfer.',
  'year-implausible': 'Credits are for a year from 1990 to the next one in China.',
} as const;

export type ServerFieldCode = keyof typeof serverFieldCodes;
