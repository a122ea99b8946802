import type { JobSettings, SecretKey } from "./JobSettings.ts";
import { Rule } from "./Rule.ts";
import type { SettingReader } from "./SettingReader.ts";

const KEY = /^([\w.-]{1,32}):([0-9a-fA-F]{64})$/;
const FIELD = "(\\*|\\d+(-\\d+)?)(/\\d+)?";
const CRON = new RegExp(`^${FIELD}(,${FIELD})*( ${FIELD}(,${FIELD})*){4}$`);

/** Reads how work in the background is done. */
export function readJobSettings(read: SettingReader): JobSettings {
  return {
    workers: read.integer("AURA_GATEWAY_WORKERS", { min: 0, max: 32, otherwise: 2 }),
    provers: read.integer("AURA_GATEWAY_PROVERS", { min: 1, max: 16, otherwise: 1 }),
    attempts: read.integer("AURA_GATEWAY_JOB_ATTEMPTS", { min: 1, max: 50, otherwise: 8 }),
    backoffMs: read.integer("AURA_GATEWAY_JOB_BACKOFF_MS", { min: 10, max: 600_000, otherwise: 2_000 }),
    leaseMs: read.integer("AURA_GATEWAY_JOB_LEASE_MS", { min: 500, max: 600_000, otherwise: 15_000 }),
    secretKeys: read.parsed("AURA_GATEWAY_SECRET_KEYS", parseKeys) ?? [],
    artifactsUrl: read.parsed("AURA_GATEWAY_ARTIFACTS_URL", parseArtifacts),
    epochSchedule: read.parsed("AURA_GATEWAY_EPOCH_SCHEDULE", parseSchedule),
  };
}

function parseKeys(value: string): readonly SecretKey[] {
  const keys = value.split(",").map((entry) => {
    const [, id, hex] = KEY.exec(entry.trim()) ?? [];
    if (id === undefined || hex === undefined)
      throw new Rule('must be "id:64 hexadecimal digits", or several');
    return { id, bytes: new Uint8Array(Buffer.from(hex, "hex")) };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Rule("must name each key once");
  return keys;
}

function parseArtifacts(value: string): string {
  const known = ["http:", "https:"];
  if (!URL.canParse(value) || !known.includes(new URL(value).protocol)) {
    throw new Rule("must be a URL (http: or https:) that the proving files are below");
  }
  return value;
}

function parseSchedule(value: string): string {
  if (!CRON.test(value)) throw new Rule("must be five fields of cron, such as 0 3 * * *");
  return value;
}
