import { demoAccount, roles, TEST_MNEMONIC } from "../seed/accounts.ts";
import { people } from "../seed/people.ts";
import type { Running } from "./bring-up.ts";
import type { StartOptions } from "./options.ts";

/** Accounts that hold ether and nothing else, for a person to begin with. */
const FRESH = [40, 41, 42];

/** The one screen that a start ends with. */
export function readyScreen({ urls, deployment }: Running, options: StartOptions, seconds: number): string {
  const rows: (readonly [string, string])[] = [
    ["Web app", urls.app],
    ["REST API", `${urls.gateway}/docs`],
    ["GraphQL", urls.subgraph],
    ["Playground", `${urls.subgraph}/graphql`],
    ["RPC", `${urls.rpc} (chain 31337)`],
  ];
  const contracts = Object.entries(deployment).map(([name, { address }]) => [name, address] as const);
  return [
    "",
    `Aura is ready after ${seconds} s.`,
    "",
    ...table(rows),
    "",
    "Contracts",
    ...table(contracts),
    "",
    `Accounts of the published test mnemonic "${TEST_MNEMONIC}"`,
    ...table(accounts(options.seed)),
    "",
    `State and logs: ${options.state}. Start over: npm start -- --fresh`,
    "Stop: Ctrl-C",
    "",
  ].join("\n");
}

function accounts(seeded: boolean): (readonly [string, string])[] {
  const known: (readonly [number, string])[] = [
    [roles.owner, "owner of the contracts"],
    ...roles.attesters.map((index) => [index, "attester"] as const),
    ...roles.issuers.map((index) => [index, "issuer"] as const),
    [roles.organiser, "event organiser"],
    ...(seeded
      ? people
          .filter(({ shown }) => shown !== undefined)
          .map(({ index, shown }) => [index, shown ?? ""] as const)
      : []),
    ...FRESH.map((index) => [index, "fresh: funded, no passport yet"] as const),
  ];
  return known.map(([index, role]) => [`#${index} ${role}`, demoAccount(index).address]);
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
}
