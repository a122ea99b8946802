import type { Abi, ContractEventName, WatchContractEventOnLogsParameter } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { watchLogs, type WatchLogsOptions } from "../client/watchLogs.ts";
import type { ContractNotDeployedError } from "../errors/client.ts";
import type { ContractName } from "../types/Deployment.ts";

export type WatchContractEventsParameters<TAbi extends Abi, TName extends ContractEventName<TAbi>> = {
  contract: ContractName;
  /** The contract's, or as much of it as is needed. */
  abi: TAbi;
  eventName: TName;
} & WatchLogsOptions<WatchContractEventOnLogsParameter<TAbi, TName, true>[number]>;

/** Ends watching. */
export type WatchContractEventsReturnType = () => void;

export type WatchContractEventsErrorType = ContractNotDeployedError;

/**
 * Watches events of one of Aura's contracts directly on the chain, where the indexer's seconds are too many. They may yet be
 * taken back by a reorganisation: then `onRemoved` hears of them. What happens while the connection is down may be missed:
 * read the subgraph once it is back.
 *
 * @returns Ends it.
 * @throws ContractNotDeployedError
 * @example
 * const abi = parseAbi(["event TicketListed(uint256 indexed ticketId, uint256 indexed eventId, address indexed seller, uint80 price)"]);
 * const unwatch = watchContractEvents(client, { contract: "Tickets", abi, eventName: "TicketListed", onEvents: show });
 */
export function watchContractEvents<const TAbi extends Abi, TName extends ContractEventName<TAbi>>(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { contract, abi, eventName, ...options }: WatchContractEventsParameters<TAbi, TName>,
): WatchContractEventsReturnType {
  return watchLogs(client, { contract, abi, eventName }, options);
}
