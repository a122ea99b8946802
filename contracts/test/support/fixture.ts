import type { localConfig } from "./periods.ts";
import { deployProtocol, type Protocol } from "./protocol.ts";

/**
 * A state of the protocol that many tests begin with: set up once on a chain of its own, then restored from a snapshot.
 *
 * @param prepare Brings a fresh protocol into that state.
 */
export function fixture(
  prepare: (protocol: Protocol) => Promise<void>,
  config?: typeof localConfig,
): () => Promise<Protocol> {
  let ready: { protocol: Protocol; restore: () => Promise<void> } | undefined;
  return async () => {
    if (ready === undefined) {
      const protocol = await deployProtocol(config);
      await prepare(protocol);
      const snapshot = await protocol.networkHelpers.takeSnapshot();
      ready = { protocol, restore: () => snapshot.restore() };
    } else {
      await ready.restore();
    }
    return ready.protocol;
  };
}
