export { countryPlaces } from '@acct-kit/core/policy';
