import { signalArtifacts } from "../../generated/artifacts.ts";
import { checkSignal, SIGNAL_DEPTH } from "../signals/checkSignal.ts";
import { eighthOf } from "../signals/eighthOf.ts";
import { memberChildren } from "../signals/memberChildren.ts";
import type { SignalInput } from "../signals/SignalInput.ts";
import type { Circuit } from "../Circuit.ts";

/** Names of the public signals of the `signal` circuit. */
export type SignalSignalName = (typeof signalArtifacts.publicSignals)[number];

/** Proves that a passport's holder signals somebody, within a quota, and names neither. */
export const signalCircuit: Circuit<SignalInput, SignalSignalName> = {
  name: "signal",
  manifest: signalArtifacts,
  publicSignals: signalArtifacts.publicSignals,
  check: checkSignal,
  toSignals: ({ identity, otherKey, path, index, epoch, quota, scope, message }) => ({
    secret: identity.secret,
    otherEighth: eighthOf(otherKey),
    index,
    children: memberChildren(path, SIGNAL_DEPTH),
    root: path.root,
    depth: path.siblings.length,
    epoch,
    quota,
    scope,
    message,
  }),
};
