import { registerFormula, setAttester, setQuorum } from "@aura-protocol/sdk/actions";
import { formulaV1 } from "@aura-protocol/sdk/reputation";

import { demoAccount, QUORUM, roles } from "./accounts.ts";
import type { Actors } from "./actors.ts";

/** What the registry needs before it takes an epoch: attesters, their quorum, a formula. */
export async function govern(actors: Actors): Promise<void> {
  const owner = actors(roles.owner);
  for (const index of roles.attesters)
    await setAttester(owner, { attester: demoAccount(index).address, active: true });
  await setQuorum(owner, { quorum: QUORUM });
  await registerFormula(owner, { formula: formulaV1, uri: "https://aura.example/formulas/v1.json" });
}
