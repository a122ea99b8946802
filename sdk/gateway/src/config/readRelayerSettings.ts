import type { LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { readKeystores } from "./readKeystore.ts";
import type { RelayerSettings } from "./RelayerSettings.ts";
import { Rule } from "./Rule.ts";
import type { SettingReader } from "./SettingReader.ts";

const FIFTIETH_OF_AN_ETHER = 20_000_000_000_000_000n;
const MAX_FEE_PER_GAS = 200_000_000_000n;

/** Reads who signs and pays, and within which bounds. */
export function readRelayerSettings(read: SettingReader, { local }: { local: boolean }): RelayerSettings {
  const passwordFile = read.text("AURA_GATEWAY_SIGNER_PASSWORD_FILE");
  const signers = [
    ...(read.parsed("AURA_GATEWAY_SIGNER_KEYS", parseKeys) ?? []),
    ...(read.parsed("AURA_GATEWAY_SIGNER_KEYSTORES", (files) => readKeystores(files, passwordFile)) ?? []),
  ];
  return {
    signers: [...new Map(signers.map((signer) => [signer.address, signer])).values()],
    budget: read.parsed("AURA_GATEWAY_RELAYER_BUDGET", parseWei) ?? FIFTIETH_OF_AN_ETHER,
    maxGas: BigInt(
      read.integer("AURA_GATEWAY_MAX_GAS", { min: 21_000, max: 30_000_000, otherwise: 1_000_000 }),
    ),
    maxFeePerGas: read.parsed("AURA_GATEWAY_MAX_FEE_PER_GAS", parseWei) ?? MAX_FEE_PER_GAS,
    confirmations: read.integer("AURA_GATEWAY_CONFIRMATIONS", {
      min: 1,
      max: 1000,
      otherwise: local ? 1 : 3,
    }),
    stuckMs: read.integer("AURA_GATEWAY_STUCK_MS", { min: 100, max: 86_400_000, otherwise: 60_000 }),
  };
}

function parseKeys(value: string): readonly LocalAccount[] {
  return value.split(",").map((key) => {
    try {
      return privateKeyToAccount(key.trim() as `0x${string}`);
    } catch {
      throw new Rule("must be private keys, 0x and 64 hexadecimal digits each");
    }
  });
}

function parseWei(value: string): bigint {
  if (!/^\d{1,30}$/.test(value)) throw new Rule("must be an amount of wei in decimal");
  return BigInt(value);
}
