import type { Address } from "viem";

/** What the wallet shows. Part of every identity: another text makes other identities. */
const STATEMENT =
  "Create or unlock my Aura identity. Whoever has this signature can make proofs in my name: " +
  "sign this only in an app that you trust to be Aura, and never send the signature to anybody.";

/** The EIP-712 data behind an identity. No chain: one identity everywhere. */
export type IdentityTypedData = ReturnType<typeof identityTypedData>;

/**
 * The EIP-712 data whose signature an account's identity is derived from.
 * @example
 * const signature = await walletClient.signTypedData(identityTypedData(account));
 */
export function identityTypedData(account: Address) {
  return {
    domain: { name: "Aura Identity", version: "1" },
    types: {
      Identity: [
        { name: "statement", type: "string" },
        { name: "account", type: "address" },
      ],
    },
    primaryType: "Identity",
    message: { statement: STATEMENT, account },
  } as const;
}
