/**
 * Events that the subgraph leaves out, and where what they say stands: the same transaction says it in an event that is
 * indexed, or nobody ever emits them. Each would cost a write and tell nothing new.
 */
export const mirroredEvents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Passport: {
    Approval: "never emitted: passports cannot be approved",
    ApprovalForAll: "never emitted: passports cannot be approved",
    BatchMetadataUpdate: "RendererChanged",
    ContractURIUpdated: "RendererChanged",
    EIP712DomainChanged: "never emitted: the domain is fixed",
    Locked: "PassportRegistered",
    MetadataUpdate: "PassportRebound",
    Transfer: "PassportRegistered, PassportRebound and PassportLeft",
    Unlocked: "never emitted: passports stay locked",
  },
  Vouches: {},
  Badges: {
    ApprovalForAll: "never emitted: badges cannot be approved",
    EIP712DomainChanged: "never emitted: the domain is fixed",
    Locked: "BadgeTypeDefined",
    MetadataUpdate: "URI",
    TransferBatch: "BadgesMinted and BadgesMigrated",
    TransferSingle: "BadgeMinted, BadgeRevoked, BadgeBurned and BadgesMigrated",
    Unlocked: "never emitted: badges stay locked",
  },
  Tickets: {
    BatchMetadataUpdate: "EventUriChanged",
    MetadataUpdate: "TicketCheckedIn and TicketSealed",
    TicketMigrated: "Transfer",
  },
  ReputationRegistry: { EIP712DomainChanged: "never emitted: the domain is fixed" },
  Invites: { EIP712DomainChanged: "never emitted: the domain is fixed" },
  CheckIn: { EIP712DomainChanged: "never emitted: the domain is fixed" },
  AttendanceMinter: {},
  CredentialMinter: {},
  HoldingMinter: {},
  AttestationMinter: {},
  MembershipGate: {},
  InviteGate: { EIP712DomainChanged: "never emitted: the domain is fixed" },
  SignalKeys: {},
};
