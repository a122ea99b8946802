import type { NetworkInput, NetworkModel } from "../types/Network.ts";
import { judgeNetwork } from "./judgeNetwork.ts";
import { networkReport } from "./networkReport.ts";
import { parseNetworkTrust } from "./parseNetworkTrust.ts";

/**
 * The network of trust, for formulas with the section `trust`: hand it to `scoreProfiles`, `reputationOf`, `explainChange` and
 * `parseFormula`. Actions load it by themselves.
 * @example
 * const scored = scoreProfiles(profiles, { timestamp, formula: formulaV3, network: trustNetwork });
 */
export const trustNetwork: NetworkModel = { parse: parseNetworkTrust, standings, report: networkReport };

/** Standing by trust and distrust, or what fraud signals leave where that is less. */
function standings(input: NetworkInput): Uint16Array {
  const { spread, caps } = judgeNetwork(input);
  return spread.standings.map((standing, place) => Math.min(standing, caps[place] as number));
}
