import { createWalletClient, hexToBytes, keccak256, stringToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import type { AuraClient } from "../client/createAuraClient.ts";
import { identityFromPrivateKey } from "../identity/identityFromPrivateKey.ts";
import type { TestPerson } from "./TestWorld.ts";

/** The person with this number: the same keys in every world. They are published here and guard nothing. */
export function testPerson(number: number, client: AuraClient): TestPerson {
  const signer = privateKeyToAccount(keccak256(stringToHex(`aura test account ${number}`)));
  const wallet = createWalletClient({
    account: signer,
    chain: client.chain,
    transport: () => client.public.transport as never,
  });
  return {
    account: signer.address,
    signer,
    client: { ...client, wallet },
    identity: identityFromPrivateKey(hexToBytes(keccak256(stringToHex(`aura test identity ${number}`)))),
  };
}
