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
import type * as rules from "../../src/entries/reputation.ts";

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
  const other: Address;
  const old: Address;
  const friend: Address;
  const alice: Address;
  const bob: Address;
  const person: Address;
  const candidate: Address;
  const guardian: Address;
  const newOwner: Address;
  const operator: Address;
  const renderer: Address;
  const token: Address;
  const exchange: Address;
  const accounts: readonly Address[];
  const agreed: ReadonlySet<Address>;
  const chain: Chain;
  const transport: Transport;
  const subgraph: string;
  const wallet: WalletClient<Transport, Chain, Account>;
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
  const issuedAt: number;
  const expiresAt: number;
  const deadline: bigint;
  const code: string;
  const list: sdk.AdmissionList;
  const profile: sdk.Profile;
  const profiles: readonly sdk.Profile[];
  const features: sdk.Features;
  const reputation: sdk.Reputation;
  const scoredProfile: rules.ScoredProfile;
  const scored: readonly rules.ScoredProfile[];
  const voucher: sdk.Voucher;
  const params: sdk.EpochParams;
  const challenge: sdk.Challenge;
  const opening: sdk.LeafOpening;
  const epochId: bigint;
  const epoch: sdk.Epoch;
  const ownFormula: sdk.Formula;
  const dataFile: Uint8Array;
  const difference: sdk.EpochDifference;
  const lastMonth: rules.WorldAt;
  const today: rules.WorldAt;

  // What it does with what it reads.
  const show: (what: unknown) => void;
  const hide: (what: unknown) => void;

  // Invites.
  const inviterId: bigint;
  const inviteKey: sdk.InviteKey;
  const key: Address;
  const keys: readonly Address[];
  const redeemer: Address;
  const redemption: sdk.InviteRedemption;

  // Fraud and trust.
  const holders: readonly rules.FraudHolder[];
  const vouches: readonly sdk.Vouch[];
  const mints: readonly rules.FraudMint[];
  const attendances: readonly rules.FraudAttendance[];
  const funding: readonly rules.FraudFunding[];
  const signals: readonly rules.FraudSignal[];
  const edges: rules.TrustEdges;
  const edgesOfAccount0: rules.TrustEdges;

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
  const profileTree: rules.ProfileTree;
  const leaf: bigint;
  const membershipProof: proofs.SemaphoreProof;
  const input: proofs.ReputationInput;
  const openingInput: proofs.OpeningInput;
  const signalInput: proofs.SignalInput;
  const credentialInput: proofs.CredentialInput;
  const store: { signals(): Promise<readonly proofs.Signal[]> };

  // Credentials.
  const privateKey: Uint8Array;
  const publicKey: readonly [bigint, bigint];
  const schema: bigint;
  const schemaUid: Hex;
  const uid: Hex;
  const subject: bigint;
  const revoked: readonly bigint[];
  const credential: sdk.Credential;
  const rule: sdk.CredentialRule;
}
