import type * as sdk from "@aura-protocol/sdk";

import { admissionMessages } from "./error-messages/admission.ts";
import { badgesMessages } from "./error-messages/badges.ts";
import { clientMessages } from "./error-messages/client.ts";
import { credentialsMessages } from "./error-messages/credentials.ts";
import { epochsMessages } from "./error-messages/epochs.ts";
import type { ErrorMessage } from "./error-messages/error-message.ts";
import { faultsMessages } from "./error-messages/faults.ts";
import { identityMessages } from "./error-messages/identity.ts";
import { indexerMessages } from "./error-messages/indexer.ts";
import { invitesMessages } from "./error-messages/invites.ts";
import { mintersMessages } from "./error-messages/minters.ts";
import { passportMessages } from "./error-messages/passport.ts";
import { proofsMessages } from "./error-messages/proofs.ts";
import { registryMessages } from "./error-messages/registry.ts";
import { signalsMessages } from "./error-messages/signals.ts";
import { ticketsMessages } from "./error-messages/tickets.ts";
import { tokensMessages } from "./error-messages/tokens.ts";
import { vouchesMessages } from "./error-messages/vouches.ts";

type Sdk = typeof sdk;

/** The name of every error class that the SDK exports; each error carries its class's name. */
export type AuraErrorName = {
  [Name in keyof Sdk]: Sdk[Name] extends abstract new (...args: never[]) => sdk.AuraError ? Name : never;
}[keyof Sdk];

/** One message for each error of the SDK. The type makes it complete: a new error does not compile without. */
export const auraErrorMessages: Record<AuraErrorName, ErrorMessage> = {
  ...clientMessages,
  ...identityMessages,
  ...passportMessages,
  ...badgesMessages,
  ...vouchesMessages,
  ...ticketsMessages,
  ...admissionMessages,
  ...proofsMessages,
  ...indexerMessages,
  ...tokensMessages,
  ...registryMessages,
  ...epochsMessages,
  ...credentialsMessages,
  ...signalsMessages,
  ...invitesMessages,
  ...mintersMessages,
  ...faultsMessages,
};
