import type { Genesis, JournalBlock } from "./journal-file.ts";
import { readBlock, type Provider } from "./record.ts";

/** The journal and the chain that grew from it differ. */
export class ReplayError extends Error {
  override readonly name = "ReplayError";
}

/**
 * Mines the journal's blocks again on a chain that is at its genesis block and does not mine by itself.
 *
 * @throws ReplayError at the first block that comes out with another hash.
 */
export async function replay(
  provider: Provider,
  genesis: Genesis,
  blocks: readonly JournalBlock[],
): Promise<void> {
  const first = await readBlock(provider, 0);
  if (first?.hash !== genesis.hash)
    throw new ReplayError(
      "the genesis block came out differently: the network's settings or Hardhat's version changed",
    );
  for (const block of blocks) await replayBlock(provider, block);
}

async function replayBlock(provider: Provider, block: JournalBlock): Promise<void> {
  for (const raw of block.transactions) {
    if (raw === null)
      throw new ReplayError(`block ${block.number} holds a transaction that its sender never signed`);
    try {
      await provider.request({ method: "eth_sendRawTransaction", params: [raw] });
    } catch (cause) {
      throw new ReplayError(`a transaction of block ${block.number} is refused`, { cause });
    }
  }
  await provider.request({ method: "evm_mine", params: [`0x${block.timestamp.toString(16)}`] });
  const mined = await readBlock(provider, "latest");
  if (mined?.hash !== block.hash)
    throw new ReplayError(
      `block ${block.number} came out differently: something else than transactions changed the state, or the journal was edited`,
    );
}
