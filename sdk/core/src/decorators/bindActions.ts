/** An action without its first argument, the client. */
export type Bound<Action> = Action extends (client: never, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** Actions by name, each without its client. */
export type BoundActions<Actions> = { readonly [Name in keyof Actions]: Bound<Actions[Name]> };

type AnyAction = (client: never, ...rest: never[]) => unknown;

/** Hands the client to each of some actions. */
export function bindActions<Client, Actions extends Readonly<Record<string, AnyAction>>>(
  client: Client,
  actions: Actions,
): BoundActions<Actions> {
  const bound = Object.entries(actions).map(([name, action]) => {
    return [name, (...rest: never[]) => action(client as never, ...rest)];
  });
  return Object.fromEntries(bound) as BoundActions<Actions>;
}
