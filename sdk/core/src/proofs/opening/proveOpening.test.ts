import { describe, expect, it } from "vitest";

import { openingCases, openingInputOf } from "../../../test/support/openingCases.ts";
import { readKey } from "../../../test/support/reputationCases.ts";
import { PathMismatchError } from "../../errors/proof.ts";
import { ValueOutOfRangeError } from "../../errors/reputation.ts";
import { buildProfileTree } from "../../reputation/buildProfileTree.ts";
import { profileLeaf } from "../../reputation/profileLeaf.ts";
import { profileProof } from "../../reputation/profileProof.ts";
import { packComponents } from "../../reputation/packComponents.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { mapComponents } from "../../utils/mapComponents.ts";
import { openingCircuit } from "../circuits/openingCircuit.ts";
import { loadArtifacts } from "../loadArtifacts.ts";
import { verifyProofs } from "../verifyProofs.ts";
import { checkOpening } from "./checkOpening.ts";
import { proveOpening } from "./proveOpening.ts";

const inputs = openingCases.map((given) => [given.name, openingInputOf(given)] as const);
const [, honest] = inputs[0] as (typeof inputs)[0];

describe("checkOpening", () => {
  it("behavior: the vectors hold leaves that no honest epoch has", () => {
    expect(inputs.some(([, { opening }]) => opening.components >= 2n ** 60n)).toBe(true);
    expect(inputs.some(([, { opening }]) => opening.passportId >= 2n ** 160n)).toBe(true);
  });

  it.each(inputs)("vector: lets the circuit's %s pass", (_, input) => {
    expect(() => checkOpening(input)).not.toThrow();
  });

  it("behavior: opens what the SDK's own tree holds", () => {
    const components = mapComponents((_, index) => index * 100);
    const profile = { passportId: 7n, commitment: 8n, components, badgeSet: 9n };
    const { children, root } = profileProof(buildProfileTree([1n, profileLeaf(profile), 2n]), 1);
    const opening = { ...profile, components: packComponents(components), index: 1 };
    expect(() => checkOpening({ opening, children, root })).not.toThrow();
    expect(() => checkOpening({ opening: { ...opening, index: 0 }, children, root })).toThrow(
      PathMismatchError,
    );
  });

  it.each(["passportId", "commitment", "components", "badgeSet"] as const)("error: another %s", (part) => {
    const opening = { ...honest.opening, [part]: honest.opening[part] + 1n };
    expect(() => checkOpening({ ...honest, opening })).toThrow(PathMismatchError);
    const large = { ...honest.opening, [part]: honest.opening[part] + FIELD_ORDER };
    expect(() => checkOpening({ ...honest, opening: large })).toThrow(ValueOutOfRangeError);
  });

  it("error: another index, root or node", () => {
    const at = (index: number) => ({ ...honest, opening: { ...honest.opening, index } });
    expect(() => checkOpening(at(honest.opening.index + 1))).toThrow(PathMismatchError);
    expect(() => checkOpening(at(-1))).toThrow(ValueOutOfRangeError);
    expect(() => checkOpening(at(8 ** 8))).toThrow(ValueOutOfRangeError);
    expect(() => checkOpening({ ...honest, root: honest.root + 1n })).toThrow(PathMismatchError);
    const children = honest.children.map((nodes, level) => (level === 7 ? nodes.toReversed() : nodes));
    expect(() => checkOpening({ ...honest, children })).toThrow(PathMismatchError);
  });
});

describe("proveOpening", { timeout: 60_000 }, () => {
  it("behavior: is valid for its challenger and nobody else", async () => {
    const artifacts = await loadArtifacts({ manifest: openingCircuit.manifest, read: readKey });
    const { proof, publicSignals } = await proveOpening({ input: honest, artifacts });
    expect(publicSignals).toEqual(openingCases[0]?.publicSignals);
    const { verificationKey } = artifacts;
    const stolen = [...publicSignals.slice(0, 6), "1"];
    expect(
      await verifyProofs([
        { proof, publicSignals, verificationKey },
        { proof, publicSignals: stolen, verificationKey },
      ]),
    ).toEqual([true, false]);
  });

  it("error: what does not stand there, before a file is read", async () => {
    const opening = { ...honest.opening, badgeSet: honest.opening.badgeSet ^ 1n };
    const artifacts = { wasm: new Uint8Array(), zkey: new Uint8Array() };
    await expect(proveOpening({ input: { ...honest, opening }, artifacts })).rejects.toThrow(
      PathMismatchError,
    );
  });
});
