import type { AuraClient } from "@aura-protocol/sdk";
import { Option } from "commander";

import { parseCount } from "./parse.ts";

const DEFAULT_DAYS = 30;
const MAX_DAYS = 36_500;
const DAY = 86_400;

/** `--days`: for how long something is accepted, from now on. */
export function daysOption(): Option {
  return new Option("--days <number>", "for how long it is accepted")
    .argParser(parseCount({ min: 1, max: MAX_DAYS }))
    .default(DEFAULT_DAYS);
}

/** The second at which so many days are over, since the Unix epoch, by the chain's clock. */
export async function deadlineIn(client: AuraClient, days: number): Promise<number> {
  const { timestamp } = await client.public.getBlock();
  return Number(timestamp) + days * DAY;
}

/** Seconds since the Unix epoch, for a person. */
export function timeText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}
