import { describe, expect, it } from "vitest";

import { columnsOf, TRUST_NOW, vouchOf, type Statement } from "../../test/support/trust.ts";
import { buildTrustGraph } from "./buildTrustGraph.ts";
import { spreadTrust } from "./spreadTrust.ts";
import { trustParametersV1 as parameters } from "./trustParameters.v1.ts";

const HONEST = 50;
/** Vouches that each honest person gives to others. */
const GIVEN = 9;

/** Honest people in a circle who vouch for those after them; `attacks` of them also for a clique of fresh accounts. */
function cliqueTotal({ size, attacks }: { size: number; attacks: number }): { total: number; seed: number } {
  const said: Statement[] = [];
  for (let person = 0; person < HONEST; person++)
    for (let step = 1; step <= GIVEN; step++) said.push(vouchOf(person, (person + step) % HONEST));
  for (let account = 0; account < size; account++)
    for (let step = 1; step <= Math.min(20, size - 1); step++)
      said.push(vouchOf(HONEST + account, HONEST + ((account + step) % size)));
  // Attackers spread over the circle, so that none feeds another more than anybody would.
  for (let attack = 0; attack < attacks; attack++)
    said.push(vouchOf((attack * 2) % HONEST, HONEST + (attack % size)));
  const seeds = Array.from({ length: HONEST + size }, (_, account) => (account < HONEST ? 100 : 0));
  const graph = buildTrustGraph({ size: seeds.length, edges: columnsOf(said), now: TRUST_NOW, parameters });
  const { balances, unit } = spreadTrust({ graph, seeds, parameters });
  const total = balances.slice(HONEST).reduce((sum, balance) => sum + balance, 0);
  return { total, seed: 100 * unit };
}

describe("sybil resistance", () => {
  it("behavior: a clique of 1,000 that nobody outside vouches for has nothing", () => {
    expect(cliqueTotal({ size: 1000, attacks: 0 }).total).toBe(0);
  });

  it.each([1, 5, 25])(
    "behavior: a clique of 1,000 with %d attack edges gains what these carry",
    (attacks) => {
      const { total, seed } = cliqueTotal({ size: 1000, attacks });
      expect(total).toBeGreaterThan(0);
      // Nobody has more than a whole seed here, an edge carries a tenth of it, and inside it is passed on 1 / (1 - 0.8) times.
      expect(total).toBeLessThanOrEqual((attacks * seed * 5) / (GIVEN + 1));
    },
  );

  it("behavior: the total grows with the attack edges", () => {
    const one = cliqueTotal({ size: 1000, attacks: 1 }).total;
    for (const attacks of [5, 25]) {
      const { total } = cliqueTotal({ size: 1000, attacks });
      // Trust given to the clique is missing among the honest, and shares round down.
      expect(total / one).toBeLessThanOrEqual(attacks * 1.05);
      expect(total / one).toBeGreaterThan(attacks / 4);
    }
  });

  it("behavior: a thousand accounts gain no more than ten", () => {
    for (const attacks of [1, 5]) {
      const large = cliqueTotal({ size: 1000, attacks }).total;
      expect(large).toBeLessThanOrEqual(cliqueTotal({ size: 10, attacks }).total * 1.05);
    }
  });

  it("behavior: a ring of fresh accounts passes round only what comes in, and a seedless ring nothing", () => {
    const ring = [vouchOf(1, 2), vouchOf(2, 3), vouchOf(3, 1)];
    const standings = (seed: number) => {
      const said = columnsOf([vouchOf(0, 1), ...ring]);
      const graph = buildTrustGraph({ size: 4, edges: said, now: TRUST_NOW, parameters });
      return spreadTrust({ graph, seeds: [seed, 0, 0, 0], parameters });
    };
    expect([...standings(0).standings]).toEqual([0, 0, 0, 0]);
    const { balances, unit } = standings(100);
    const total = balances.reduce((sum, balance) => sum + balance, 0);
    // The verified person has a fifth of a seed, and all it leads to is at most five times that.
    expect(total).toBeLessThanOrEqual(100 * unit);
    expect(balances[0]).toBe(0);
  });
});
