import { toEventSelector, toEventSignature, type Abi, type AbiEvent } from "viem";
import { describe, expect, test } from "vitest";

import { badgesAbi } from "../../sdk/core/src/generated/abi/Badges.ts";
import { checkInAbi } from "../../sdk/core/src/generated/abi/CheckIn.ts";
import { invitesAbi } from "../../sdk/core/src/generated/abi/Invites.ts";
import { passportAbi } from "../../sdk/core/src/generated/abi/Passport.ts";
import { reputationRegistryAbi } from "../../sdk/core/src/generated/abi/ReputationRegistry.ts";
import { ticketsAbi } from "../../sdk/core/src/generated/abi/Tickets.ts";
import { vouchesAbi } from "../../sdk/core/src/generated/abi/Vouches.ts";
import {
  followedAbi,
  followedContracts,
  type FollowedContract,
} from "../../sdk/gateway/src/follower/chainEvents.ts";

const contracts: Record<FollowedContract, Abi> = {
  Passport: passportAbi,
  Badges: badgesAbi,
  Vouches: vouchesAbi,
  Tickets: ticketsAbi,
  CheckIn: checkInAbi,
  Invites: invitesAbi,
  ReputationRegistry: reputationRegistryAbi,
};

/** What a log is told apart and decoded by. */
const formOf = (event: AbiEvent) => ({
  signature: toEventSignature(event),
  inputs: event.inputs.map(({ name, indexed = false }) => ({ name, indexed })),
});

describe("events that the gateway follows", () => {
  test.each(followedContracts)(
    "behavior: those of %s are the contract's, to the last parameter",
    (contract) => {
      const own = new Map(
        contracts[contract].flatMap((item) =>
          item.type === "event" ? [[toEventSelector(item), formOf(item)]] : [],
        ),
      );
      for (const event of followedAbi[contract])
        expect(formOf(event)).toEqual(own.get(toEventSelector(event)));
    },
  );
});
