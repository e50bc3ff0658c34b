import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import type { ScenarioDocument } from './document';

/** Undo and redo over immutable documents, as patches. Equal gesture keys in a row melt into one step. */
export interface EditHistory {
  readonly document: ScenarioDocument;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Records a step. A redo branch that is left is dropped. A document equal to the current one is no step. */
  push(next: ScenarioDocument, gesture?: string): EditHistory;
  undo(): EditHistory;
  redo(): EditHistory;
}

interface Step {
  readonly forward: readonly Patch[];
  readonly backward: readonly Patch[];
  readonly gesture: string | undefined;
}

interface State {
  readonly document: ScenarioDocument;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const MAXIMUM_STEPS = 500;

const recordChanges = (draft: Record<string, unknown>, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): void => {
  for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) Reflect.deleteProperty(draft, id);
  for (const [id, value] of Object.entries(after)) if (before[id] !== value) draft[id] = value;
};

/** Everything of a document but its records. */
const headOf = (document: ScenarioDocument): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'records'));

/** Patches between two documents, one per changed record. */
const stepBetween = (before: ScenarioDocument, after: ScenarioDocument, gesture: string | undefined): Step => {
  const [, forward, backward] = produceWithPatches(before, (draft) => {
    const target = draft as unknown as Record<string, unknown> & { records: Record<string, unknown> };
    recordChanges(target.records, before.records, after.records);
    recordChanges(target, headOf(before), headOf(after));
  });
  return { forward, backward, gesture };
};

const melt = (last: Step, next: Step): Step => ({ forward: [...last.forward, ...next.forward], backward: [...next.backward, ...last.backward], gesture: next.gesture });

const pushed = (state: State, next: ScenarioDocument, gesture: string | undefined): State => {
  const step = stepBetween(state.document, next, gesture);
  if (step.forward.length === 0) return state;
  const last = state.past.at(-1);
  const melts = gesture !== undefined && last?.gesture === gesture && state.future.length === 0;
  const past = melts ? [...state.past.slice(0, -1), melt(last, step)] : [...state.past, step].slice(-MAXIMUM_STEPS);
  return { document: next, past, future: [] };
};

const undone = ({ document, past, future }: State): State => {
  const step = past.at(-1);
  return step === undefined ? { document, past, future } : { document: applyPatches(document, step.backward), past: past.slice(0, -1), future: [step, ...future] };
};

const redone = ({ document, past, future }: State): State => {
  const [step, ...rest] = future;
  return step === undefined ? { document, past, future } : { document: applyPatches(document, step.forward), past: [...past, step], future: rest };
};

const historyOf = (state: State): EditHistory => ({
  document: state.document,
  canUndo: state.past.length > 0,
  canRedo: state.future.length > 0,
  push: (next, gesture) => historyOf(pushed(state, next, gesture)),
  undo: () => historyOf(undone(state)),
  redo: () => historyOf(redone(state)),
});

/** Begins a history at a document. Pure values all the way: an older history object stays usable. */
export const createHistory = (document: ScenarioDocument): EditHistory => {
  enablePatches();
  return historyOf({ document, past: [], future: [] });
};
