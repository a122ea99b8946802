import type { CircuitProof } from "./computeProof.ts";
import { parseProof, parseVerificationKey, type ParsedKey, type ParsedProof } from "./parseForPairing.ts";
import { pairingHolds } from "./pairingHolds.ts";
import type { Curve } from "./snarkjsCurve.ts";
import { watchThreads } from "./watchThreads.ts";
import { withSnarkjs } from "./withSnarkjs.ts";

/** A proof and the key that it is checked with. */
export type ProofToVerify = CircuitProof & { readonly verificationKey: object };

/**
 * Whether each of many proofs holds, checked together: for the proofs of one verification key, one product of pairings,
 * with one pairing for each proof and three for all, after each proof was raised to a random power of 128 bits. Bad
 * proofs that would make up for each other do so with a probability of 2^-128 at most. When a product fails, its halves
 * are checked, down to the bad ones: a few bad proofs among many cost a few more products, all bad ones twice as many
 * pairings as one by one.
 *
 * Proofs are read as the chain reads them: coordinates below the field's order, points on the curve and in the group;
 * and no point is at infinity, where no prover ends. One that is malformed does not hold. What public signals mean is not looked at.
 *
 * @returns For each proof, in order, whether it holds.
 * @throws InvalidVerificationKeyError when a key is not one of Groth16.
 * @throws ProvingFailedError when a thread that computes fails.
 * @example
 * const holds = await verifyProofs(proven.map((proof) => ({ ...proof, verificationKey })));
 */
export async function verifyProofs(proofs: readonly ProofToVerify[]): Promise<readonly boolean[]> {
  if (proofs.length === 0) return [];
  return withSnarkjs(async ({ curves }) => {
    const curve = watchThreads((await curves.getCurveFromName("bn128")) as Curve);
    const holds = proofs.map(() => false);
    for (const places of groupByKey(proofs)) {
      const key = parseVerificationKey(curve, (proofs[places[0] as number] as ProofToVerify).verificationKey);
      const parsed = places.flatMap((place) => {
        const proof = parseProof(curve, proofs[place] as ProofToVerify, key.ic.length - 1);
        return proof === undefined ? [] : [{ place, proof }];
      });
      for (const place of await sound(curve, key, parsed)) holds[place] = true;
    }
    return holds;
  });
}

/** The places of the proofs of each key. Keys are the same when they read the same. */
function groupByKey(proofs: readonly ProofToVerify[]): (readonly number[])[] {
  const groups = new Map<string, number[]>();
  // Mostly it is one object many times.
  const byObject = new Map<object, number[]>();
  proofs.forEach(({ verificationKey }, place) => {
    const group = byObject.get(verificationKey) ?? groupOf(JSON.stringify(verificationKey));
    byObject.set(verificationKey, group);
    group.push(place);
  });
  return [...groups.values()];

  function groupOf(text: string): number[] {
    const group = groups.get(text) ?? [];
    groups.set(text, group);
    return group;
  }
}

type Placed = { readonly place: number; readonly proof: ParsedProof };

/** The places of the proofs that hold. */
async function sound(curve: Curve, key: ParsedKey, proofs: readonly Placed[]): Promise<readonly number[]> {
  if (proofs.length === 0) return [];
  const all = proofs.map(({ proof }) => proof);
  if (await pairingHolds(curve, key, all)) return proofs.map(({ place }) => place);
  if (proofs.length === 1) return [];
  const middle = Math.ceil(proofs.length / 2);
  const [left, right] = [proofs.slice(0, middle), proofs.slice(middle)];
  return [...(await sound(curve, key, left)), ...(await sound(curve, key, right))];
}
