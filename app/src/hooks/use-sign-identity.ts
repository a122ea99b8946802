import { WalletRequiredError } from "@aura-protocol/sdk";
import { deriveIdentity } from "@aura-protocol/sdk/proofs";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Address } from "viem";

import { identitySession } from "../wallet/identity-session.ts";

/**
 * Asks the wallet for the signature behind the identity, and keeps the identity for this session.
 *
 * @param commitment The passport's, when there is one: then one signature is enough, and it is checked.
 */
export function useSignIdentity(account: Address, commitment?: bigint) {
  const { wallet } = useAuraClient();
  const [signatures, setSignatures] = useState(0);
  const mutation = useMutation({
    // Resolves to nothing: results stay in the query cache, and an identity must not.
    mutationFn: async () => {
      if (wallet === undefined) throw new WalletRequiredError();
      setSignatures(0);
      const identity = await deriveIdentity({
        account,
        commitment,
        signTypedData: async (data) => {
          setSignatures((count) => count + 1);
          return wallet.signTypedData({ account: wallet.account ?? account, ...data });
        },
      });
      identitySession.keep(account, identity);
    },
  });
  return {
    sign: () => mutation.mutate(),
    busy: mutation.isPending,
    error: mutation.error,
    /** Which signature the wallet is asking for, from 1; 0 before the first. */
    signatures,
  };
}
