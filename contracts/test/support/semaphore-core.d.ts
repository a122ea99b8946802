/** What these tests use of Semaphore; its own declarations leave out the file endings that Node's resolution needs. */
declare module "@semaphore-protocol/core" {
  export class Identity {
    constructor(privateKey: string);
    get commitment(): bigint;
  }

  export interface MerkleProof {
    readonly root: bigint;
    readonly leaf: bigint;
    readonly index: number;
    readonly siblings: bigint[];
  }

  export class Group {
    constructor(members: bigint[]);
    get root(): bigint;
    get depth(): number;
    get members(): bigint[];
    indexOf(member: bigint): number;
    removeMember(index: number): void;
    generateMerkleProof(index: number): MerkleProof;
  }

  export function generateProof(
    identity: Identity,
    merkleProof: MerkleProof,
    message: bigint,
    scope: bigint,
    depth: number,
    artifacts: { readonly wasm: string; readonly zkey: string },
  ): Promise<{
    readonly merkleTreeDepth: number;
    readonly merkleTreeRoot: string;
    readonly nullifier: string;
    readonly message: string;
    readonly points: readonly string[];
  }>;
}
