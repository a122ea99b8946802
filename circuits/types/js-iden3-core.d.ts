/** The part of @iden3/js-iden3-core that the tests build claims with; its types are hidden from Node's resolution. */
declare module "@iden3/js-iden3-core" {
  /** One part of a claim, set while it is built. */
  export type ClaimOption = (claim: Claim) => void;

  export class SchemaHash {
    constructor(bytes?: Uint8Array);
    static newSchemaHashFromInt(value: bigint): SchemaHash;
  }

  export class Claim {
    static newClaim(schema: SchemaHash, ...options: ClaimOption[]): Claim;
    getExpirationDate(): Date | null;
    /** Index slots, then value slots. */
    rawSlotsAsInts(): bigint[];
    hIndex(): bigint;
    hiHv(): { hi: bigint; hv: bigint };
  }

  export const ClaimOptions: {
    withFlagUpdatable(updatable: boolean): ClaimOption;
    withIndexDataInts(slotA: bigint, slotB: bigint): ClaimOption;
    withValueDataInts(slotA: bigint, slotB: bigint): ClaimOption;
    withRevocationNonce(nonce: bigint): ClaimOption;
    withExpirationDate(date: Date): ClaimOption;
  };
}
