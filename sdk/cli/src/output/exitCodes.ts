import { ContractRevertError } from "@aura-protocol/sdk";

/** What the process's exit status says. */
export const exitCodes = {
  ok: 0,
  /** A claim, a proof, a root or a ticket did not hold, or a check of `doctor` failed. */
  refuted: 1,
  usage: 2,
  /** Node or indexer: unreachable, behind, forked, wrong. */
  network: 3,
  /** A contract refused. */
  contract: 4,
  /** Wallet, funds or secret. */
  secret: 5,
  /** A file of this machine, or a proving file. */
  file: 6,
  /** Nobody foresaw it. */
  unexpected: 70,
  interrupted: 130,
} as const;

export type ExitCodeName = keyof typeof exitCodes;

/**
 * What every error leads to, by name; refusals of contracts are told by their class. A test compares this with what the
 * SDK exports, so that an error added there has to be thought of here.
 */
export const exitCodeNames: Readonly<Record<string, ExitCodeName>> = {
  UsageError: "usage",
  SecretInArgumentsError: "usage",
  SecretMissingError: "secret",
  InvalidSecretError: "secret",
  FileError: "file",
  JournalBusyError: "file",
  InterruptedError: "interrupted",

  ContractMissingError: "network",
  ContractNotDeployedError: "usage",
  DeploymentNotFoundError: "usage",
  InsufficientFundsError: "secret",
  InvalidArgumentError: "usage",
  InvalidAddressError: "usage",
  InvalidProviderError: "unexpected",
  NothingToSimulateError: "usage",
  ProviderMissingError: "unexpected",
  ReceiptTimeoutError: "network",
  RpcUnavailableError: "network",
  UnexpectedError: "unexpected",
  UnknownCategoryError: "usage",
  UnknownTokenKindError: "usage",
  UserRejectedError: "secret",
  WalletRequiredError: "secret",
  WrongChainError: "network",
  WrongNodeError: "network",

  CredentialExpiredError: "refuted",
  CredentialIssuerError: "refuted",
  CredentialRevokedError: "refuted",
  CredentialSchemaError: "refuted",
  CredentialSignatureError: "refuted",
  CredentialSubjectError: "refuted",
  InvalidClaimError: "usage",
  InvalidCredentialError: "usage",
  InvalidPredicateError: "usage",
  PredicateNotMetError: "refuted",
  RevocationPathTooLongError: "refuted",
  RevocationRootError: "refuted",

  EmptyEpochError: "refuted",
  BlockNotFinalError: "usage",
  EpochCancelledError: "interrupted",
  EpochDataMismatchError: "refuted",
  EpochDisagreementError: "refuted",
  EpochFileError: "file",
  EpochManifestError: "file",
  NotJudgeableError: "refuted",
  UnknownFormulaError: "usage",
  FormulaMismatchError: "refuted",
  NoUsableEpochError: "refuted",
  RootMismatchError: "refuted",
  UnknownWalletError: "refuted",

  IdentityMismatchError: "secret",
  InvalidPrivateKeyError: "secret",
  InvalidSignatureError: "secret",
  NonDeterministicSignatureError: "secret",
  SignerMismatchError: "secret",

  IdentityNotInTreeError: "refuted",
  InvalidMemberTreeError: "network",
  MembershipRootError: "network",

  ArtifactCorruptError: "file",
  ArtifactHashMismatchError: "file",
  ArtifactMismatchError: "file",
  ArtifactUnavailableError: "file",
  ClaimNotMetError: "refuted",
  InvalidProofFormatError: "usage",
  InvalidVerificationKeyError: "file",
  PathMismatchError: "refuted",
  ProofCancelledError: "interrupted",
  ProvingFailedError: "unexpected",
  WitnessRejectedError: "refuted",

  CanonicalJsonError: "usage",
  InvalidFormulaError: "usage",
  InvalidFraudInputError: "usage",
  InvalidTierError: "usage",
  InvalidTrustEdgeError: "usage",
  InvalidProfileTreeError: "network",
  ValueOutOfRangeError: "usage",
  InvalidPresenceCodeError: "usage",

  InvalidInviteCodeError: "usage",
  InviteKeyNotListedError: "refuted",
  InviteKeysError: "usage",

  InvalidSignalKeyError: "refuted",
  InvalidSignalProofError: "refuted",
  SelfSignalError: "usage",
  SignalKeyMismatchError: "refuted",
  SignalKeyNotPublishedError: "refuted",
  SignalMismatchError: "refuted",
  SignalQuotaError: "usage",
  UnprovableIdentityError: "secret",

  IndexerBehindError: "network",
  IndexerFailedError: "network",
  IndexerForkedError: "network",
  IndexerTimeoutError: "network",
  SubgraphQueryError: "network",
  SubgraphResponseError: "network",
  SubgraphUnavailableError: "network",
};

/** The exit status for anything thrown. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ContractRevertError) return exitCodes.contract;
  const name = error instanceof Error ? error.name : "";
  const known = Object.hasOwn(exitCodeNames, name) ? exitCodeNames[name] : undefined;
  return exitCodes[known ?? "unexpected"];
}
