import type * as sdk from "@aura-protocol/sdk";

type Sdk = typeof sdk;

/** The name of every error class that the SDK exports; each error carries its class's name. */
export type AuraErrorName = {
  [Name in keyof Sdk]: Sdk[Name] extends abstract new (...args: never[]) => sdk.AuraError ? Name : never;
}[keyof Sdk];

/** What a person is told about an error. */
export type ErrorMessage = {
  /** What happened. */
  readonly sentence: string;
  /** What is safe, and what to do now. */
  readonly advice: string;
  /** Whether doing the same again can help. */
  readonly retry: boolean;
};

const FAULT =
  "This is a fault in Aura, not yours. Reload the page; the details below help whoever looks into it.";

/** One message for each error of the SDK. The type makes it complete: a new error does not compile without. */
export const auraErrorMessages: Record<AuraErrorName, ErrorMessage> = {
  // Client
  WalletRequiredError: {
    sentence: "No wallet is connected.",
    advice: "Connect a wallet, then try again.",
    retry: false,
  },
  DeploymentNotFoundError: {
    sentence: "Aura is not deployed on this network.",
    advice: "Whoever runs this page has to point it at a network that has Aura.",
    retry: false,
  },
  ContractMissingError: {
    sentence: "Aura's contracts are not where they should be on this network.",
    advice: "A development chain may have been started anew: reload the page once it is ready.",
    retry: true,
  },
  WrongChainError: {
    sentence: "Your wallet is on another network.",
    advice: "Switch your wallet to the network named at the top of the page, then try again.",
    retry: true,
  },
  UserRejectedError: {
    sentence: "You declined the request in your wallet.",
    advice: "Nothing was sent and nothing is lost. Try again when you like.",
    retry: true,
  },
  InsufficientFundsError: {
    sentence: "This account cannot pay for the transaction.",
    advice: "Add some ether to it, or connect another account.",
    retry: true,
  },
  RpcUnavailableError: {
    sentence: "The network's node does not answer.",
    advice: "Nothing is lost. Wait a moment and try again.",
    retry: true,
  },
  ReceiptTimeoutError: {
    sentence: "The transaction is not confirmed yet.",
    advice: "It may still go through: look at your wallet's activity before you send it again.",
    retry: false,
  },
  InvalidAddressError: {
    sentence: "That is not an account's address.",
    advice: "Check the address and try again.",
    retry: false,
  },
  InvalidProviderError: {
    sentence: "Your wallet did not answer in the way wallets should.",
    advice: "Reload the page or connect another wallet.",
    retry: true,
  },
  UnexpectedError: {
    sentence: "Something went wrong that we did not foresee.",
    advice: "Nothing is lost. Try again; if it happens again, the details below help whoever looks into it.",
    retry: true,
  },
  // Identity
  InvalidSignatureError: {
    sentence: "No identity can be made from this wallet's signature.",
    advice: "Contract wallets cannot make one. Connect an account that signs with its own key.",
    retry: false,
  },
  SignerMismatchError: {
    sentence: "Your wallet signed with another account than the one connected.",
    advice: "Select the connected account in your wallet and sign again.",
    retry: true,
  },
  NonDeterministicSignatureError: {
    sentence:
      "Your wallet signs the same text differently each time, so your identity could never be found again.",
    advice: "Connect another wallet. Nothing has been written on the chain.",
    retry: false,
  },
  IdentityMismatchError: {
    sentence: "This signature leads to another identity than the one your passport was made with.",
    advice: "Sign with the wallet in which you created the passport.",
    retry: true,
  },
  InvalidPrivateKeyError: {
    sentence: "The identity's key has the wrong length.",
    advice: FAULT,
    retry: false,
  },
  // Passport
  PassportAlreadyRegisteredError: {
    sentence: "This account has a passport already.",
    advice: "There is one for each account. Reload the page to see it.",
    retry: false,
  },
  InvalidCommitmentError: {
    sentence: "The contract does not accept this identity.",
    advice: FAULT,
    retry: false,
  },
  PassportRequiredError: {
    sentence: "This account has no passport yet.",
    advice: "Create one on the passport page first.",
    retry: false,
  },
  SoulboundError: {
    sentence: "Passports and badges stay with the account that earned them.",
    advice: "They cannot be moved or sold.",
    retry: false,
  },
  // Badges
  BadgeTypeNotFoundError: {
    sentence: "This kind of badge does not exist.",
    advice: "Check the link you followed.",
    retry: false,
  },
  BadgeAlreadyHeldError: {
    sentence: "You hold this badge already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  BadgeRevokedError: {
    sentence: "The issuer took this badge back.",
    advice: "It cannot be claimed again; ask the issuer why.",
    retry: false,
  },
  BadgeNotHeldError: {
    sentence: "This account does not hold the badge.",
    advice: "Claim it first.",
    retry: false,
  },
  SupplyExhaustedError: {
    sentence: "All badges of this kind have been given out.",
    advice: "The issuer has set a limit, and it is reached.",
    retry: false,
  },
  VoucherExpiredError: {
    sentence: "This voucher has expired.",
    advice: "Ask the issuer for a new one.",
    retry: false,
  },
  VoucherSpentError: {
    sentence: "This voucher has been used or cancelled.",
    advice: "A voucher is good once. Ask the issuer for a new one if you did not use it.",
    retry: false,
  },
  InvalidVoucherSignatureError: {
    sentence: "This voucher was not signed by the badge's issuer.",
    advice: "Check that you have the whole link, or ask the issuer for a new one.",
    retry: false,
  },
  EmptyNameError: { sentence: "The name is missing.", advice: "Give a name and try again.", retry: false },
  InvalidSupplyCapError: {
    sentence: "The limit must be at least one.",
    advice: "Give a greater limit and try again.",
    retry: false,
  },
  IssuerAlreadyRegisteredError: {
    sentence: "This account is an issuer already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  IssuerNotRegisteredError: {
    sentence: "This account is not an issuer.",
    advice: "Only issuers can give badges.",
    retry: false,
  },
  NotIssuerError: {
    sentence: "Only the badge's issuer can do this.",
    advice: "Connect the issuer's account.",
    retry: false,
  },
  // Vouches
  SelfVouchError: {
    sentence: "You cannot vouch for yourself.",
    advice: "Choose another account.",
    retry: false,
  },
  VouchWeightError: {
    sentence: "A vouch weighs from 1 to 10,000.",
    advice: "Choose a weight in that range.",
    retry: false,
  },
  VouchBudgetError: {
    sentence: "You have no trust left to lend.",
    advice: "Take some back from another account first.",
    retry: false,
  },
  NotVouchedError: {
    sentence: "You do not vouch for this account.",
    advice: "There is nothing to take back.",
    retry: false,
  },
  // Tickets
  EventNotFoundError: {
    sentence: "This event does not exist.",
    advice: "Look for it in the list of events.",
    retry: false,
  },
  SoldOutError: {
    sentence: "This event is sold out.",
    advice: "No ether was sent. Other events may have tickets left.",
    retry: false,
  },
  SalesClosedError: {
    sentence: "Ticket sales for this event have ended.",
    advice: "No ether was sent.",
    retry: false,
  },
  WrongPaymentError: {
    sentence: "The amount sent is not the ticket's price.",
    advice: "No ether was taken. Reload the page to see the current price.",
    retry: true,
  },
  InvalidScheduleError: {
    sentence: "The event must end after it begins, and in the future.",
    advice: "Correct the dates and try again.",
    retry: false,
  },
  InvalidCapacityError: {
    sentence: "The event must have at least one ticket.",
    advice: "Give a greater capacity and try again.",
    retry: false,
  },
  NotOrganiserError: {
    sentence: "Only the event's organiser can do this.",
    advice: "Connect the organiser's account.",
    retry: false,
  },
  TokenNotFoundError: {
    sentence: "This ticket, passport or badge does not exist.",
    advice: "Look for it among your own.",
    retry: false,
  },
  TicketAlreadyCheckedInError: {
    sentence: "This ticket has been used already.",
    advice: "A ticket is good for one entry.",
    retry: false,
  },
  TicketLockedError: {
    sentence: "A used ticket cannot be passed on.",
    advice: "It stays with whoever used it.",
    retry: false,
  },
  EventNotEndedError: {
    sentence: "The event has not ended yet.",
    advice: "Try again after its end.",
    retry: false,
  },
  ProceedsAlreadyWithdrawnError: {
    sentence: "The proceeds of this event were paid out already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  PaymentFailedError: {
    sentence: "The organiser's account refused the payment.",
    advice: "The organiser has to use an account that can receive ether.",
    retry: false,
  },
  // Epochs and proofs
  NoUsableEpochError: {
    sentence: "No epoch has been published that you could prove against.",
    advice: "Wait for the next one; this page notices by itself.",
    retry: true,
  },
  UnknownWalletError: {
    sentence: "Your passport is newer than the latest epoch.",
    advice: "Wait for the next epoch; this page notices by itself.",
    retry: true,
  },
  ClaimNotMetError: {
    sentence: "Your profile in the latest epoch does not reach this claim.",
    advice: "Choose a lower tier, or collect badges and wait for the next epoch.",
    retry: false,
  },
  RootMismatchError: {
    sentence: "The indexer's data is not what the attesters signed.",
    advice:
      "No proof was made. Wait a moment and try again; if it stays like this, the indexer cannot be trusted.",
    retry: true,
  },
  FormulaMismatchError: {
    sentence: "The latest epoch was computed by a formula that this page does not know.",
    advice: "Reload the page to get its newest version.",
    retry: false,
  },
  EpochNotFoundError: {
    sentence: "This epoch does not exist.",
    advice: "Reload the page and prove again.",
    retry: true,
  },
  EpochNotFinalError: {
    sentence: "The latest epoch is not final yet.",
    advice: "It can be challenged for a while. Try again in a few minutes.",
    retry: true,
  },
  EpochStaleError: {
    sentence: "A newer epoch has replaced the one this proof is for.",
    advice: "Make a new proof; it takes a few seconds.",
    retry: true,
  },
  NullifierSpentError: {
    sentence: "You have proven a tier in this epoch already.",
    advice: "One proof counts for each epoch. Wait for the next one to prove again.",
    retry: false,
  },
  HigherTierRecordedError: {
    sentence: "A higher tier is on record for this account.",
    advice: "Nobody can lower it. Prove that tier or a higher one, or wait until the record expires.",
    retry: false,
  },
  InvalidProofError: {
    sentence: "The contract does not accept this proof.",
    advice: "Nothing was recorded. Make a new proof.",
    retry: true,
  },
  InvalidProofFormatError: {
    sentence: "The proof is malformed.",
    advice: "Nothing was sent. Make a new proof.",
    retry: true,
  },
  SignalOutOfRangeError: {
    sentence: "A figure in the proof is out of range.",
    advice: "Nothing was recorded. Make a new proof.",
    retry: true,
  },
  ArtifactHashMismatchError: {
    sentence: "A proving file is not the one that was published.",
    advice:
      "Somebody may have tampered with it, so it was not used. Try again, or tell whoever runs this page.",
    retry: true,
  },
  ArtifactUnavailableError: {
    sentence: "A proving file could not be downloaded.",
    advice: "Check your connection and try again.",
    retry: true,
  },
  ProofCancelledError: {
    sentence: "You stopped the proof.",
    advice: "Nothing was sent. Begin again when you like.",
    retry: true,
  },
  ProvingFailedError: {
    sentence: "The proof could not be made.",
    advice: "Nothing was sent. Close other programs that need much memory, then try again.",
    retry: true,
  },
  // Indexer
  SubgraphUnavailableError: {
    sentence: "The indexer does not answer.",
    advice: "What is on the chain is safe. Wait a moment and try again.",
    retry: true,
  },
  SubgraphQueryError: {
    sentence: "The indexer refused the question.",
    advice: "Reload the page; if it stays like this, the indexer needs repair.",
    retry: true,
  },
  SubgraphResponseError: {
    sentence: "The indexer gave an answer that cannot be right.",
    advice: "Nothing was done with it. Try again in a moment.",
    retry: true,
  },
  IndexerBehindError: {
    sentence: "The indexer has not caught up with the chain.",
    advice: "Wait a moment and try again.",
    retry: true,
  },
  IndexerTimeoutError: {
    sentence: "The indexer is slow.",
    advice: "Your change is on the chain, and this page will show it as soon as the indexer has it.",
    retry: false,
  },
  IndexerFailedError: {
    sentence: "The indexer has stopped on an error of its own.",
    advice: "What is on the chain is safe, but this page cannot show it until the indexer is repaired.",
    retry: false,
  },
  IndexerForkedError: {
    sentence: "The indexer and the chain disagree about the last blocks.",
    advice: "Wait a moment and try again.",
    retry: true,
  },
  // Contracts' own checks
  ContractRevertError: {
    sentence: "The contract refused the transaction.",
    advice: "Nothing changed. The details below say what it answered.",
    retry: true,
  },
  StandardContractError: {
    sentence: "The contract refused the transaction.",
    advice: "Nothing changed. The details below say what it answered.",
    retry: false,
  },
  TokenRefusedError: {
    sentence: "The token cannot be moved this way.",
    advice: "Nothing changed.",
    retry: false,
  },
  NotOwnerError: {
    sentence: "Only the owner of the contract can do this.",
    advice: "Connect the owner's account.",
    retry: false,
  },
  // Governing epochs and formulas
  AttesterUnchangedError: {
    sentence: "This attester is set that way already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  EmptyEpochError: {
    sentence: "Nobody had a passport at this block.",
    advice: "Choose a later block.",
    retry: false,
  },
  EpochBlockHashError: {
    sentence: "The epoch was built on a block that the chain has abandoned.",
    advice: "Build it again.",
    retry: true,
  },
  FormulaExistsError: {
    sentence: "This formula is registered already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  FormulaNotEffectiveError: {
    sentence: "This formula is not in force yet.",
    advice: "Wait until it is.",
    retry: false,
  },
  InvalidAttestationError: {
    sentence: "A signature on this epoch is not a registered attester's, or is there twice.",
    advice: "Collect the signatures again.",
    retry: false,
  },
  InvalidEpochBlockError: {
    sentence: "The epoch's block must be past, and later than the previous epoch's.",
    advice: "Choose another block.",
    retry: false,
  },
  InvalidFormulaWeightsError: {
    sentence: "The formula's weights must add up to 10,000.",
    advice: "Correct the formula.",
    retry: false,
  },
  InvalidLeafCountError: {
    sentence: "The epoch's number of passports is not valid.",
    advice: "Build it again.",
    retry: false,
  },
  InvalidQuorumError: {
    sentence: "The quorum must be from one to the number of attesters.",
    advice: "Choose another quorum.",
    retry: false,
  },
  InvalidRootError: { sentence: "The epoch's root is not valid.", advice: "Build it again.", retry: false },
  InvalidTierBoundsError: {
    sentence: "The formula's tier bounds must rise and be at most 1000.",
    advice: "Correct the formula.",
    retry: false,
  },
  QuorumNotMetError: {
    sentence: "Too few attesters signed this epoch.",
    advice: "Collect more signatures.",
    retry: false,
  },
  UnexpectedEpochError: {
    sentence: "Another epoch was published in the meantime.",
    advice: "Build the next one.",
    retry: true,
  },
  // Faults of ours
  AuraError: { sentence: "Something went wrong.", advice: FAULT, retry: true },
  CanonicalJsonError: { sentence: "A formula could not be written down.", advice: FAULT, retry: false },
  InvalidFormulaError: { sentence: "The formula breaks a rule.", advice: FAULT, retry: false },
  InvalidProfileTreeError: { sentence: "The profile tree could not be built.", advice: FAULT, retry: true },
  ProviderMissingError: { sentence: "A part of this page is out of place.", advice: FAULT, retry: false },
  ValueOutOfRangeError: { sentence: "A number is out of range.", advice: FAULT, retry: false },
};
