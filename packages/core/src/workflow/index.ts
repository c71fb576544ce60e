export * from './application.ts';
export { allowed, next, type Transitions } from './machine.ts';
