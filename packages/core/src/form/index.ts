export { createFormEngine, type FormEngine, type FormEngineOptions } from './engine.ts';
export type { Before } from './comparison.ts';
export { checkStep, type FileEntry, type FormState } from './state.ts';
export {
  isTouched,
  type FieldView,
  type FormView,
  type GroupView,
  type RowView,
  type SectionStatus,
  type SectionView,
  type SummaryEntry,
} from './view.ts';
