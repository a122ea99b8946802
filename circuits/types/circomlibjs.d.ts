/** The part of circomlibjs that the tests compare with; the package ships no types. */
declare module "circomlibjs" {
  /** Its field elements are opaque. */
  type Element = { readonly brand: unique symbol };

  interface Field {
    e(value: bigint): Element;
    toObject(element: Element): bigint;
  }

  type Point = readonly [Element, Element];

  export function buildPoseidonReference(): Promise<{ (inputs: readonly bigint[]): Element; F: Field }>;

  export function buildBabyjub(): Promise<{
    F: Field;
    Base8: readonly [Element, Element];
    subOrder: bigint;
    mulPointEscalar(point: readonly [Element, Element], scalar: bigint): readonly [Element, Element];
  }>;

  /** Keys are 32 bytes; hashed and cut as Ed25519 does. */
  export function buildEddsa(): Promise<{
    F: Field;
    prv2pub(secret: Uint8Array): Point;
    signPoseidon(secret: Uint8Array, message: Element): { R8: Point; S: bigint };
    verifyPoseidon(message: Element, signature: { R8: Point; S: bigint }, key: Point): boolean;
  }>;

  /** Where a sparse Merkle tree keeps its nodes: in memory. */
  export class SMTMemDb {
    constructor(field: Field);
  }

  type Hash = (first: Element, second: Element) => Element;

  /** A sparse Merkle tree. */
  export class SMT {
    constructor(db: SMTMemDb, root: Element, hash0: Hash, hash1: Hash, field: Field);
    readonly F: Field;
    readonly root: Element;
    readonly hash0: Hash;
    readonly hash1: Hash;
    insert(key: Element, value: Element): Promise<unknown>;
    find(key: Element): Promise<{
      found: boolean;
      siblings: readonly Element[];
      isOld0: boolean;
      notFoundKey: Element;
      notFoundValue: Element;
    }>;
  }

  /** An empty one, with hash functions that take a moment to build. */
  export function newMemEmptyTrie(): Promise<SMT>;
}
