import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeAlone } from '../test/size-alone.ts';
import * as kit from './index.ts';

/** The most that each export may take alone, in bytes, minified and gzipped: a little over what it takes. */
const budgets: Record<string, number> = {
  birthYearDoubt: 150,
  portraitAdvice: 250,
  checkBackground: 300,
  withMessages: 350,
  issueText: 350,
  measureBackground: 650,
  taxAdviserCertificate: 800,
  twTravelPermit: 900,
  hkMoTravelPermit: 900,
  militaryId: 1450,
  assetAppraiserCertificate: 950,
  cpaCertificate: 950,
  organizationCode: 950,
  degreeNumber: 1000,
  mobilePhone: 1050,
  passport: 1050,
  cpaExamCertificate: 1100,
  diplomaNumber: 1700,
  accountingCertificate: 1800,
  personName: 1950,
  foldText: 800,
  isSameName: 1700,
  residencePermit: 1450,
  readImageHeader: 1500,
  createResidentId: 1600,
  residentIdBasic: 1650,
  measurePhoto: 1750,
  permanentResidentIdBasic: 1900,
  socialCreditCode: 2000,
  chineseIssueTexts: 2500,
  englishIssueTexts: 2550,
  checkImageFile: 2650,
  permanentResidentId: 3300,
  residentId: 3600,
  checkPhoto: 4900,
  describeIssue: 5700,
  identityDocument: 8200,
};

test('every export has a budget', () => {
  assert.deepEqual(Object.keys(budgets).sort(), Object.keys(kit).sort());
});

for (const [name, budget] of Object.entries(budgets)) {
  test(`${name} alone takes at most ${budget} bytes`, async () => {
    const size = await sizeAlone('index', name);
    assert.ok(size <= budget, `${size} bytes`);
  });
}
