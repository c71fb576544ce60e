/** Measures contestants in turns: the machine is never as busy twice. */
export async function inTurns<Name extends string, Answer>(
  turns: number,
  names: readonly Name[],
  measure: (name: Name) => Promise<Answer>,
): Promise<Record<Name, Answer[]>> {
  const answers = Object.fromEntries(names.map((name) => [name, [] as Answer[]])) as Record<Name, Answer[]>;
  for (let turn = 0; turn < turns; turn += 1) for (const name of names) answers[name].push(await measure(name));
  return answers;
}
