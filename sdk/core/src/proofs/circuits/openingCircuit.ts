import { openingArtifacts } from "../../generated/artifacts.ts";
import type { Circuit } from "../Circuit.ts";
import { checkOpening } from "../opening/checkOpening.ts";
import type { OpeningInput } from "../opening/OpeningInput.ts";

/** Names of the public signals of the `opening` circuit. */
export type OpeningSignalName = (typeof openingArtifacts.publicSignals)[number];

/** Proves what stands at an index of a profile tree, for whoever challenges an epoch. */
export const openingCircuit: Circuit<OpeningInput, OpeningSignalName> = {
  name: "opening",
  manifest: openingArtifacts,
  publicSignals: openingArtifacts.publicSignals,
  check: checkOpening,
  toSignals: ({ opening, children, root, challenger }) => ({
    ...opening,
    index: BigInt(opening.index),
    children,
    root,
    challenger: BigInt(challenger),
  }),
};
