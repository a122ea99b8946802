import type { SimulatedRequest } from "@aura-protocol/sdk/actions";
import { encodeFunctionData, keccak256, type Abi, type Address, type Hex } from "viem";

import type { ChainContext } from "./ChainContext.ts";
import type { ChainWriter, WriteRequest } from "./ChainWriter.ts";
import { FeeTooHighError, GasCapError, RelayerBudgetError, RelayerFundsError } from "./errors.ts";
import { ask, presentFees } from "./fees.ts";
import { follow } from "./follow.ts";
import { signed } from "./signed.ts";
import {
  nextNonce,
  note,
  prepare,
  spentToday,
  versionsOf,
  withSigner,
  type StoredTransaction,
} from "./transactionStore.ts";

/** Gas is estimated on the present state; another one may take a little more. */
const SPARE_PERCENT = 20n;

/** Makes a writer. Several, on several instances, may share signers: nonces are taken under a lock of the database. */
export function createChainWriter(context: ChainContext): ChainWriter {
  const { database, settings } = context;
  return {
    enabled: settings.signers.length > 0,
    write: async (request) => {
      const latest = (await versionsOf(database, request.key)).at(-1);
      if (latest === undefined || latest.status === "failed" || latest.status === "prepared") {
        const prepared = await prepareCall(context, request);
        await request.onStage("prepared");
        await sign(context, request, prepared);
        await request.onStage("signed");
      }
      return follow(context, request);
    },
    mustHaveBudget: async (caller) => {
      const spent = await spentToday(database, { caller });
      if (spent >= settings.budget)
        throw new RelayerBudgetError({ budget: settings.budget, spent, needed: 1n });
    },
  };
}

async function prepareCall(context: ChainContext, request: WriteRequest): Promise<StoredTransaction> {
  const { client, database, settings } = context;
  const { signer, call, gas } = await chooseSigner(context, request);
  const gasLimit = gas + (gas * SPARE_PERCENT) / 100n;
  if (gasLimit > settings.maxGas) throw new GasCapError({ gas: gasLimit, maxGas: settings.maxGas });
  const fees = await presentFees(client);
  if (fees.maxFee > settings.maxFeePerGas) {
    throw new FeeTooHighError({ fee: fees.maxFee, maxFee: settings.maxFeePerGas });
  }
  const held = await ask(client, () => client.public.getBalance({ address: signer }));
  if (held < gasLimit * fees.maxFee) throw new RelayerFundsError({ signer });
  const { key, caller } = request;
  request.signal.throwIfAborted();
  return prepare(
    database,
    {
      key,
      caller,
      signer,
      chainId: client.chain.id,
      to: call.address,
      data: dataOf(call),
      gasLimit,
      ...fees,
    },
    settings.budget,
  );
}

/** The first signer with which the call goes through; where none does, the last one's error says why. */
async function chooseSigner(
  { settings: { signers } }: ChainContext,
  { attempt, key }: WriteRequest,
): Promise<{ signer: Address; call: SimulatedRequest; gas: bigint }> {
  // Begun at another one for each key, so that one stuck account does not hold up all.
  const first = Number(BigInt(keccak256(Buffer.from(key))) % BigInt(signers.length));
  const order = [...signers.slice(first), ...signers.slice(0, first)];
  for (const [index, { address }] of order.entries()) {
    try {
      const { request, gas } = await attempt(address);
      return { signer: address, call: request, gas };
    } catch (error) {
      const isOther = error instanceof Error && error.name === "NotMinterError";
      if (!isOther || index === order.length - 1) throw error;
    }
  }
  throw new Error("There is no signer.");
}

/** The node tried the very call, with its interface. */
function dataOf({ functionName, args, ...request }: SimulatedRequest & { readonly abi?: Abi }): Hex {
  return encodeFunctionData({ abi: request.abi as Abi, functionName, args });
}

/** Takes a nonce, signs and stores, all at once or not at all. */
async function sign(
  context: ChainContext,
  request: WriteRequest,
  prepared: StoredTransaction,
): Promise<void> {
  const { client, database } = context;
  const { chain } = client;
  const address = prepared.signer as Address;
  await withSigner(database, { chainId: chain.id, signer: address }, async (transaction) => {
    await request.commit(transaction);
    const counted = await ask(client, () =>
      client.public.getTransactionCount({ address, blockTag: "pending" }),
    );
    const nonce = await nextNonce(transaction, {
      chainId: chain.id,
      signer: address,
      counted: BigInt(counted),
    });
    const fees = { maxFee: BigInt(prepared.max_fee), priorityFee: BigInt(prepared.priority_fee) };
    await note(transaction, prepared, {
      status: "signed",
      nonce,
      ...(await signed(context, prepared, nonce, fees)),
    });
  });
}
