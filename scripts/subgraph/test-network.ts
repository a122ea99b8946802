import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { fillManifest, type Network } from "./fill-manifest.ts";
import { writeOut } from "./write-out.ts";

const subgraph = fileURLToPath(new URL("../../subgraph/", import.meta.url));

/** Addresses that the files in subgraph/tests name, whatever is deployed where. */
export const testNetwork: Network = {
  Passport: { address: "0x5FbDB2315678afecb367f032d93F642f64180aa3", startBlock: 1 },
  Vouches: { address: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512", startBlock: 2 },
  Badges: { address: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0", startBlock: 3 },
  Tickets: { address: "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9", startBlock: 4 },
  ReputationRegistry: { address: "0x5FC8d32690cc91D4c39d9d3abcBD16989F875707", startBlock: 6 },
  Invites: { address: "0x0165878A594ca255338adfa4d48449f69242Eb8F", startBlock: 7 },
  CheckIn: { address: "0xa513E6E4b8f2a923D98304ec87F64353C4D5C853", startBlock: 8 },
  AttendanceMinter: { address: "0x2279B7A0a67DB372996a5FaB50D91eAA73d2eBe6", startBlock: 9 },
  CredentialMinter: { address: "0x8A791620dd6260079BF849Dc5567aDC3F2FdC318", startBlock: 10 },
  HoldingMinter: { address: "0x610178dA211FEF7D417bC0e6FeD39F05609AD788", startBlock: 11 },
  AttestationMinter: { address: "0xB7f8BC63BbcaD18155201308C8f3540b07f84F5e", startBlock: 12 },
  MembershipGate: { address: "0xA51c1fc2f0D1a1b8494Ed1FE312d7C3a78Ed91C0", startBlock: 13 },
  InviteGate: { address: "0x0DCd1Bf9A1b36cE34237eEaFef220932846BCD82", startBlock: 14 },
  SignalKeys: { address: "0x9A676e781A523b5d0C0e43731313A708CB607508", startBlock: 15 },
};

/**
 * Copies the built subgraph and its tests into a folder, filled for the addresses of the tests, their texts written out.
 *
 * @throws Error when the tests and the manifest do not name the same contracts.
 */
export function prepareTestSubgraph(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(subgraph, "build"), join(folder, "build"), { recursive: true });
  mkdirSync(join(folder, "tests"));
  for (const name of readdirSync(join(subgraph, "tests")))
    writeFileSync(join(folder, "tests", name), writeOut(readFileSync(join(subgraph, "tests", name), "utf8")));
  for (const manifest of ["subgraph.yaml", "build/subgraph.yaml"]) {
    const text = readFileSync(join(subgraph, manifest), "utf8");
    writeFileSync(join(folder, manifest), fillManifest(text, "local", testNetwork));
  }
}
