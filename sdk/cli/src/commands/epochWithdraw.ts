import { withdrawBonds } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import { formatEther, type Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { fields } from "../output/table.ts";
import { parseAddress } from "../parse.ts";
import type { CommonOptions } from "../session.ts";
import { eventOf, eventsOf } from "../waitForHash.ts";

/** `aura epoch withdraw`: pays out bonds that came back or were won. */
export function epochWithdrawCommand(run: Run): Command {
  return defineCommand("withdraw", {
    summary: "Pays out the bonds that came back to the wallet or were won by it",
    examples: ["aura epoch withdraw --keystore me.json"],
    signs: true,
  })
    .option("--to <address>", "who is paid; the wallet by default", parseAddress)
    .action((options: CommonOptions & { to?: Address }) =>
      run(options, async (session) => {
        const { client, account } = await session.signer();
        const to = options.to ?? account.address;
        const hash = await withdrawBonds(client, { to });
        const sent = await eventsOf(session, client, hash);
        const { amount } = eventOf(sent, "CreditWithdrawn");
        const { symbol } = client.chain.nativeCurrency;
        return {
          data: { hash, blockNumber: sent.blockNumber, to, amount },
          text: (style) =>
            fields(
              [
                ["paid", `${formatEther(amount)} ${symbol} to ${to}`],
                ["transaction", hash],
              ],
              style,
            ),
        };
      }),
    );
}
