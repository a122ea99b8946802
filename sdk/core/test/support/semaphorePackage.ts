import { createRequire } from "node:module";

/** A proof as Semaphore's own package writes it. */
export type PackageProof = {
  merkleTreeDepth: number;
  merkleTreeRoot: string;
  nullifier: string;
  message: string;
  scope: string;
  points: string[];
};

type Package = {
  generateProof(
    identity: { commitment: bigint; secretScalar: bigint },
    path: { root: bigint; leaf: bigint; index: number; siblings: bigint[] },
    message: bigint,
    scope: bigint,
    depth: number,
    files: { wasm: string; zkey: string },
  ): Promise<PackageProof>;
  verifyProof(proof: PackageProof): Promise<boolean>;
};
type IdentityPackage = {
  Identity: new (privateKey: Uint8Array) => { commitment: bigint; secretScalar: bigint };
};

// Semaphore's ES modules do not load in Node: a dependency of theirs has no named exports there.
const load = createRequire(import.meta.url);

/** Semaphore's own package, beside which ours is tested. */
export const semaphorePackage = load("@semaphore-protocol/proof") as Package;
export const { Identity: SemaphoreIdentity } = load("@semaphore-protocol/identity") as IdentityPackage;
