/** A state machine as a table: for each state, the state that each event leads to. `start` comes before the first state. */
export type Transitions<State extends string, Event extends string> = Readonly<
  Record<State | 'start', Readonly<Partial<Record<Event, State>>>>
>;

/** The state that `event` leads to, or `undefined` where the table does not allow it. */
export function next<State extends string, Event extends string>(
  transitions: Transitions<State, Event>,
  state: State | 'start',
  event: Event,
): State | undefined {
  return transitions[state][event];
}

/** The events that the table allows in a state. */
export function allowed<State extends string, Event extends string>(
  transitions: Transitions<State, Event>,
  state: State | 'start',
): Event[] {
  return Object.keys(transitions[state]) as Event[];
}
