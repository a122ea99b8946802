import type { QueryClient } from "@tanstack/react-query";
import type { FunctionComponent } from "react";
import type {
  Abi,
  Account,
  Address,
  Chain,
  Hex,
  Transport,
  WalletClient,
  WriteContractParameters,
} from "viem";

import type * as sdk from "../../src/entries/index.ts";
import type * as proofs from "../../src/entries/proofs.ts";
import type { ProfileTree, ScoredProfile } from "../../src/entries/reputation.ts";

declare global {
  // Who and where.
  const client: sdk.AuraClient;
  const walletClient: WalletClient<Transport, Chain, Account>;
  const queryClient: QueryClient;
  const account: Address;
  const holder: Address;
  const issuer: Address;
  const attester: Address;
  const challenger: Address;
  const passport: Address;
  const chainId: number;
  const now: number;
  const App: FunctionComponent;

  // What an application has read or been given.
  const text: string;
  const hash: Hex;
  const signature: Hex;
  const otherSignature: Hex;
  const request: WriteContractParameters<Abi, string, readonly unknown[], Chain, Account>;
  const eventId: bigint;
  const ticketId: bigint;
  const badgeType: bigint;
  const passportId: bigint;
  const blockNumber: bigint;
  const timestamp: number;
  const startsAt: number;
  const profile: sdk.Profile;
  const profiles: readonly sdk.Profile[];
  const features: sdk.Features;
  const reputation: sdk.Reputation;
  const scoredProfile: ScoredProfile;
  const voucher: sdk.Voucher;
  const params: sdk.EpochParams;
  const challenge: sdk.Challenge;
  const opening: sdk.LeafOpening;

  // Identities and proofs.
  const identity: proofs.Identity;
  const commitment: bigint;
  const commitments: readonly bigint[];
  const otherKey: sdk.CurvePoint;
  const scope: bigint;
  const message: bigint;
  const baseUrl: string;
  const verificationKey: object;
  const proof: sdk.Groth16Proof;
  const publicSignals: readonly string[];
  const proven: readonly proofs.CircuitProof[];
  const artifacts: proofs.ReputationArtifacts;
  const tree: proofs.MemberTree;
  const profileTree: ProfileTree;
  const input: proofs.ReputationInput;
  const openingInput: proofs.OpeningInput;
  const signalInput: proofs.SignalInput;
  const credentialInput: proofs.CredentialInput;
  const store: { signals(): Promise<readonly proofs.Signal[]> };

  // Credentials.
  const privateKey: Uint8Array;
  const schema: bigint;
  const subject: bigint;
  const revoked: readonly bigint[];
  const credential: sdk.Credential;
  const rule: sdk.CredentialRule;
}
