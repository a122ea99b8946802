import { deployProtocol, type Protocol } from "./protocol.ts";
import type { localConfig } from "./periods.ts";

/**
 * A state of the protocol that many tests begin with: set up once on a chain of its own, then restored from a snapshot.
 *
 * @param prepare Brings a fresh protocol into that state and returns what tests need.
 */
export function fixture<State>(
  prepare: (protocol: Protocol) => Promise<State>,
  config?: typeof localConfig,
): () => Promise<Protocol & State> {
  let ready: { state: Protocol & State; restore: () => Promise<void> } | undefined;
  return async () => {
    if (ready === undefined) {
      const protocol = await deployProtocol(config);
      const state = { ...protocol, ...(await prepare(protocol)) };
      const snapshot = await protocol.networkHelpers.takeSnapshot();
      ready = { state, restore: () => snapshot.restore() };
    } else {
      await ready.restore();
    }
    return ready.state;
  };
}
