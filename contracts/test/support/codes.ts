import {
  concat,
  encodeAbiParameters,
  keccak256,
  parseAbiParameters,
  stringToHex,
  type Address,
  type Hex,
  type TypedDataDomain,
} from "viem";
import { privateKeyToAccount, type PrivateKeyAccount } from "viem/accounts";

/** Typed as a code's key signs over its redeemer, independently of the contract. */
export const redemptionTypes = {
  Redemption: [
    { name: "inviterId", type: "uint256" },
    { name: "redeemer", type: "address" },
  ],
} as const;

/** Typed as a redeemer's wallet would be asked to let somebody else submit. */
export const acceptanceTypes = {
  Acceptance: [
    { name: "inviterId", type: "uint256" },
    { name: "key", type: "address" },
    { name: "redeemer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Typed as a code's key signs over the account that buys a ticket with it. */
export const admissionTypes = {
  Admission: [
    { name: "tickets", type: "address" },
    { name: "eventId", type: "uint256" },
    { name: "account", type: "address" },
  ],
} as const;

/** The domain of the Invites contract at an address. */
export function invitesDomain(verifyingContract: Address, chainId = 31337): TypedDataDomain {
  return { name: "Aura Invites", version: "1", chainId, verifyingContract };
}

/** The domain of the InviteGate at an address. */
export function inviteGateDomain(verifyingContract: Address, chainId = 31337): TypedDataDomain {
  return { name: "Aura InviteGate", version: "1", chainId, verifyingContract };
}

/** The key pair of a code; the same in every run. */
export function code(name: string): PrivateKeyAccount {
  return privateKeyToAccount(keccak256(stringToHex(`code ${name}`)));
}

/** Signs a redemption as whoever holds the code does. */
export function signRedemption(
  key: PrivateKeyAccount,
  domain: TypedDataDomain,
  message: { readonly inviterId: bigint; readonly redeemer: Address },
): Promise<Hex> {
  return key.signTypedData({ domain, types: redemptionTypes, primaryType: "Redemption", message });
}

/** Signs an admission as whoever holds the code does. */
export function signAdmission(
  key: PrivateKeyAccount,
  domain: TypedDataDomain,
  message: { readonly tickets: Address; readonly eventId: bigint; readonly account: Address },
): Promise<Hex> {
  return key.signTypedData({ domain, types: admissionTypes, primaryType: "Admission", message });
}

/** Root of the Merkle tree over keys, and the proof of each: leaves hashed twice, pairs sorted, an odd one carried up. */
export function keyTree(keys: readonly Address[]): { root: Hex; proofOf: (key: Address) => readonly Hex[] } {
  const levels: (readonly Hex[])[] = [keys.map(leafOf)];
  for (let level = levels[0] ?? []; level.length > 1;) {
    const above: Hex[] = [];
    for (let i = 0; i < level.length; i += 2) above.push(nodeOf(level.slice(i, i + 2)));
    levels.push(above);
    level = above;
  }
  const root = levels.at(-1)?.[0];
  if (root === undefined) throw new RangeError("A tree needs a key.");
  return {
    root,
    proofOf: (key) => {
      const index = keys.indexOf(key);
      return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? []);
    },
  };
}

function leafOf(key: Address): Hex {
  return keccak256(keccak256(encodeAbiParameters(parseAbiParameters("address"), [key])));
}

function nodeOf(children: readonly Hex[]): Hex {
  const [only] = children;
  return children.length === 1 && only !== undefined ? only : keccak256(concat(children.toSorted()));
}
