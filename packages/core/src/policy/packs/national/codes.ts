import { creditExam, creditRole } from '../codes/credits.ts';
import { conductKind, talent } from '../codes/conduct.ts';
import { educationLevel, degree, studyMode, trainingMode } from '../codes/education.ts';
import {
  accountingPost,
  administrativePost as administrativePosts,
  affiliation,
  economicType as economicTypes,
  employerType,
  employmentStatus,
  engagement,
  filedUnder,
  industry as industries,
  residenceKind,
  statusInWork,
  statusOutOfWork,
} from '../codes/employment.ts';
import { ethnicity } from '../codes/ethnicity.ts';
import { documentType, politicalStatus, scope as scopes, sex } from '../codes/personal.ts';
import {
  abacusLevel,
  accountingTitle,
  licenceKind,
  titleKind,
  titleLevel,
  titleMethod,
} from '../codes/qualification.ts';
import { returnReason } from '../codes/review.ts';
import type { PolicyPack } from '../../schema/pack.ts';

/** The code tables of all places. A place replaces a table by one with the same name. */
export const nationalCodes: NonNullable<PolicyPack['codes']> = {
  sex,
  documentType,
  ethnicity,
  politicalStatus,
  scope: scopes,
  educationLevel,
  degree,
  trainingMode,
  studyMode,
  employmentStatus,
  statusInWork,
  statusOutOfWork,
  affiliation,
  engagement,
  filedUnder,
  residenceKind,
  employerType,
  economicType: economicTypes,
  industry: industries,
  accountingPost,
  administrativePost: administrativePosts,
  titleKind,
  titleLevel,
  titleMethod,
  accountingTitle,
  licenceKind,
  conductKind,
  abacusLevel,
  talent,
  returnReason,
  creditRole,
  creditExam,
};
