export { regionName, regionPath } from './regions/names.ts';
