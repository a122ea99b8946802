import type { TrustParameters, TrustStandings } from "../types/Trust.ts";
import type { TrustGraph } from "./buildTrustGraph.ts";
import { lend } from "./lend.ts";
import { balanceOf, ownTrust, standingOf, trustFrom, unitOf, voiceOf } from "./trustUnits.ts";

/**
 * How each account stands when trust spreads from verified humans along statements of trust, and statements of distrust
 * by those who are trusted count against it: METHODOLOGY.md has the rules. Integers only: the same on every machine and
 * in any order of the statements. Time is linear in accounts and statements, times rounds.
 *
 * @param parameters.seeds `poh_score` (0 to 100) of each account.
 * @throws ValueOutOfRangeError when there is not one seed for each account, or one is not an integer from 0 to 100.
 * @example
 * const graph = buildTrustGraph({ size: 2, edges, now: 1_767_225_600, parameters: trustParametersV1 });
 * const { standings } = spreadTrust({ graph, seeds: [100, 0], parameters: trustParametersV1 });
 */
export function spreadTrust({
  graph,
  seeds,
  parameters,
}: {
  graph: TrustGraph;
  seeds: ArrayLike<number>;
  parameters: TrustParameters;
}): TrustStandings {
  const { size } = graph;
  const { damping, rounds, judgements } = parameters;
  const unit = unitOf(seeds, size);
  const own = ownTrust(seeds, unit, damping);
  const trust = own.slice();
  const [sums, denials, balances] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let judgement = 0; judgement < judgements; judgement++) {
    for (let round = 0; round < rounds; round++) {
      lend(graph.trust, trust, sums);
      for (let account = 0; account < size; account++) {
        const heard = (balances[account] as number) >= 0;
        trust[account] = heard ? trustFrom(own[account] as number, sums[account] as number, damping) : 0;
      }
    }
    for (let account = 0; account < size; account++) {
      balances[account] = voiceOf(trust[account] as number, graph.voices[account] as number);
    }
    lend(graph.trust, balances, sums);
    lend(graph.distrust, trust, denials);
    for (let account = 0; account < size; account++) {
      const balance = balanceOf(sums[account] as number, denials[account] as number);
      balances[account] = balance;
      if (balance < 0) trust[account] = 0;
    }
  }
  const standings = new Uint16Array(size);
  for (let account = 0; account < size; account++) {
    standings[account] = standingOf(balances[account] as number, unit, parameters.fullStanding);
  }
  return { standings, balances, unit };
}
