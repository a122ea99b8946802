import type { Formula } from "../types/Formula.ts";
import type { NetworkModel } from "../types/Network.ts";

/** The model that a formula needs, loaded when it is needed for the first time; undefined for formulas without one. */
export async function networkFor({ trust }: Formula): Promise<NetworkModel | undefined> {
  return trust && (await import("../network/trustNetwork.ts")).trustNetwork;
}
