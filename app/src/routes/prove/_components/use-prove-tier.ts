import type { AuraClient, Tier } from "@aura-protocol/sdk";
import { prepareProof, verifyReputation } from "@aura-protocol/sdk/actions";
import type { Identity, ProofProgress } from "@aura-protocol/sdk/proofs";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { useEffect, useRef, useState } from "react";
import type { Address, Hash } from "viem";

import { useAppConfig } from "../../../config/config-context.ts";
import { useTransaction, type TransactionState } from "../../../hooks/use-transaction.ts";

/** A proof that is made and can be sent, and sent again. */
type FinishedProof = Parameters<typeof verifyReputation>[1] & { readonly tier: Tier };

export type ProvingState =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly progress: { readonly stage: "prepare" } | ProofProgress }
  | { readonly status: "proven"; readonly proof: FinishedProof }
  | {
      readonly status: "failed";
      readonly stage: "prepare" | ProofProgress["stage"];
      readonly error: unknown;
    };

export type ProveTier = {
  readonly proving: ProvingState;
  readonly sending: TransactionState;
  readonly busy: boolean;
  /** Makes a proof and sends it. */
  readonly start: (tier: Tier) => void;
  /** Sends a proof again that was made before, as after a declined transaction. */
  readonly resend: () => void;
  readonly cancel: () => void;
};

/** The whole way from a tier to its record on the chain. Leaving the page stops it. */
export function useProveTier(account: Address, identity: Identity | null): ProveTier {
  const client = useAuraClient();
  const { artifactsUrl } = useAppConfig();
  const transaction = useTransaction();
  const [proving, setProving] = useState<ProvingState>({ status: "idle" });
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function prove(tier: Tier, signal: AbortSignal): Promise<FinishedProof | null> {
    if (identity === null) return null;
    let stage: "prepare" | ProofProgress["stage"] = "prepare";
    const onProgress = (progress: { readonly stage: "prepare" } | ProofProgress) => {
      stage = progress.stage;
      setProving({ status: "working", progress });
    };
    try {
      onProgress({ stage: "prepare" });
      const { claim, input } = await prepareProof(client, { account, identity, tier });
      // The prover is large: it is fetched only by those who prove.
      const { proveReputationInWorker } = await import("@aura-protocol/sdk/proofs");
      const { proof } = await proveReputationInWorker({
        input,
        artifacts: { baseUrl: artifactsUrl },
        onProgress,
        signal,
      });
      const finished = { claim, proof, tier };
      setProving({ status: "proven", proof: finished });
      return finished;
    } catch (error) {
      setProving({ status: "failed", stage, error });
      return null;
    }
  }

  const send = (proof: FinishedProof) => transaction.run(() => submit(client, proof));

  return {
    proving,
    sending: transaction.state,
    busy: proving.status === "working" || transaction.state.status === "working",
    start: (tier) => {
      abort.current?.abort();
      abort.current = new AbortController();
      transaction.reset();
      void prove(tier, abort.current.signal).then((proof) => (proof === null ? undefined : send(proof)));
    },
    resend: () => {
      if (proving.status === "proven") void send(proving.proof);
    },
    cancel: () => abort.current?.abort(),
  };
}

function submit(client: AuraClient, { claim, proof }: FinishedProof): Promise<Hash> {
  return verifyReputation(client, { claim, proof });
}
