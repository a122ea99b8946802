import type { Formula } from "../types/Formula.ts";
import type { NetworkModel } from "../types/Network.ts";

/** The model that a formula needs, loaded when it is needed for the first time; undefined for formulas without one. */
export async function networkFor({ trust }: Formula): Promise<NetworkModel | undefined> {
  if (trust === undefined) return undefined;
  const { trustNetwork } = await import("../network/trustNetwork.ts");
  return trustNetwork;
}
