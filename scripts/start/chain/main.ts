/**
 * The local chain: Hardhat's network behind JSON-RPC on 127.0.0.1, with a journal that outlives the process.
 *
 * Options: `--port N --journal FILE --genesis SECONDS` (the genesis block's timestamp, for a new journal only).
 * A block is in the journal before the request that mined it is answered. Ends on SIGINT and SIGTERM with status 0;
 * a journal that cannot be replayed ends it with status 3 and the reason as the last line of its output.
 */
import { parseArgs } from "node:util";

import hre from "hardhat";

import { exitCodes } from "../errors.ts";
import { JournalDamagedError, JournalFile, readJournal, type JournalContent } from "./journal-file.ts";
import { readBlock, recordHead, type Provider } from "./record.ts";
import { replay, ReplayError } from "./replay.ts";

const { values } = parseArgs({
  options: { port: { type: "string" }, journal: { type: "string" }, genesis: { type: "string" } },
});
const { port, journal: file, genesis } = values;
if (port === undefined || file === undefined || genesis === undefined)
  throw new Error("The chain needs --port, --journal and --genesis");

/** Requests of these families may mine a block or take one back. */
const CHANGES = /^(eth_send|evm_|hardhat_)/;

let provider: Provider | undefined;
let journal: JournalFile | undefined;
let recording: Promise<void> = Promise.resolve();

/** Records one change after the other, however many requests run at once. */
function record(): Promise<void> {
  const next = recording.then(async () => {
    if (provider !== undefined && journal !== undefined) await recordHead(provider, journal);
  });
  recording = next.catch(() => undefined);
  return next;
}

hre.hooks.registerHandlers("network", {
  newConnection: async (context, next) => {
    const connection = await next(context);
    provider = connection.provider;
    return connection;
  },
  onRequest: async (context, connection, request, next) => {
    try {
      if (request.method !== "hardhat_mine") return await next(context, connection, request);
      // Mined in one go, Hardhat would make up the blocks between the first and the last, which graph-node asks for
      // and a replay cannot repeat.
      const mine = (params: string[]) =>
        next(context, connection, { ...request, method: "evm_mine", params });
      await mineEach(connection.provider, mine, (request.params ?? []) as string[]);
      return { jsonrpc: "2.0", id: request.id, result: true };
    } finally {
      // A transaction that reverts is mined as well, so a failure may change the chain too.
      if (CHANGES.test(request.method)) await record();
    }
  },
});

/** Mines one block after the other, as `hardhat_mine` describes them: how many, and seconds between two. */
async function mineEach(
  chain: Provider,
  mine: (params: string[]) => Promise<unknown>,
  [count = "0x1", interval = "0x1"]: string[],
): Promise<void> {
  for (let index = 0; index < Number(count); index++) {
    const last = index === 0 ? undefined : await readBlock(chain, "latest");
    await mine(last ? [`0x${(Number(last.timestamp) + Number(interval)).toString(16)}`] : []);
  }
}

async function open(path: string, content: JournalContent | undefined): Promise<JournalFile> {
  if (provider === undefined) throw new Error("The network has no provider");
  if (content !== undefined) {
    await replay(provider, content.genesis, content.blocks);
    return new JournalFile(path, content);
  }
  const first = await readBlock(provider, 0);
  if (first === null) throw new Error("The chain has no genesis block");
  return new JournalFile(path, {
    format: 1,
    chainId: Number(await provider.request({ method: "eth_chainId" })),
    timestamp: Number(first.timestamp),
    hash: first.hash,
  });
}

async function stop(): Promise<void> {
  await record().catch((error: unknown) => console.error(error));
  process.exit(exitCodes.stopped);
}

try {
  const content = readJournal(file);
  const server = await hre.network.createServer(
    {
      network: "node",
      override: {
        initialDate: new Date((content?.genesis.timestamp ?? Number(genesis)) * 1000),
        // Replayed transactions keep their order only in a first-in, first-out pool.
        mining: { auto: false, mempool: { order: "fifo" } },
      },
    },
    "127.0.0.1",
    Number(port),
  );
  const opened = await open(file, content);
  await provider?.request({ method: "evm_setAutomine", params: [true] });
  journal = opened;
  process.once("SIGINT", () => void stop());
  process.once("SIGTERM", () => void stop());
  await server.listen();
  console.log(`Chain at block ${opened.tip.number} on http://127.0.0.1:${port}`);
} catch (error) {
  if (!(error instanceof ReplayError || error instanceof JournalDamagedError)) throw error;
  console.error(error.message);
  process.exit(exitCodes.refused);
}
