import type { AuraClient } from "../client/createAuraClient.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import type { RpcUnavailableError, UnexpectedError } from "../errors/client.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";

export type GetSeatsParameters = {
  eventId: bigint;
  /** First block to search, such as that in which the event was created; that of `CheckIn` by default. */
  fromBlock?: bigint | undefined;
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetSeatsReturnType = {
  /** Commitments in the event's tree, by place. */
  readonly seated: readonly bigint[];
  /** Commitments that `flushSeats` would put there, in the order of enrolment. */
  readonly waiting: readonly bigint[];
};

export type GetSeatsErrorType = RpcUnavailableError | UnexpectedError;

/**
 * The anonymous seats of an event, from the chain's logs: the subgraph has none. Nodes that search few blocks at once want
 * a `fromBlock`.
 *
 * @throws RpcUnavailableError
 * @example
 * const { seated, waiting } = await getSeats(client, { eventId: 0n });
 */
export async function getSeats(
  client: AuraClient,
  { eventId, fromBlock, blockNumber }: GetSeatsParameters,
): Promise<GetSeatsReturnType> {
  const { address, blockNumber: deployedIn } = client.deployment.contracts.CheckIn;
  const search = {
    address,
    abi: checkInAbi,
    args: { eventId },
    fromBlock: fromBlock ?? BigInt(deployedIn),
    toBlock: blockNumber ?? ("latest" as const),
    strict: true,
  } as const;
  // One after the other: whoever is among the added was enrolled before, and one who enrols in between merely waits.
  const added = await rpcRequest(client, () =>
    client.public.getContractEvents({ ...search, eventName: "SeatsAdded" }),
  );
  const enrolled = await rpcRequest(client, () =>
    client.public.getContractEvents({ ...search, eventName: "SeatEnrolled" }),
  );
  const seated = added.flatMap(({ args }) => args.commitments);
  const places = new Set(seated);
  const waiting = enrolled.map(({ args }) => args.commitment).filter((commitment) => !places.has(commitment));
  return { seated, waiting };
}
