import { formatEther } from "viem";

const whole = new Intl.NumberFormat("en");
const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** `0x1234…abcd`. */
export function shortHex(value: string): string {
  return value.length <= 13 ? value : `${value.slice(0, 6)}…${value.slice(-4)}`;
}

export function formatCount(value: number | bigint): string {
  return whole.format(value);
}

/** @param wei Amount in wei; 0 is free. */
export function formatPrice(wei: bigint): string {
  return wei === 0n ? "Free" : `${formatEther(wei)} ETH`;
}

/** @param timestamp Seconds since the Unix epoch. */
export function formatDay(timestamp: number | bigint): string {
  return day.format(Number(timestamp) * 1000);
}

/** @param timestamp Seconds since the Unix epoch. */
export function formatMoment(timestamp: number | bigint): string {
  return moment.format(Number(timestamp) * 1000);
}

/** `1 badge`, `2 badges`. */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${BigInt(count) === 1n ? one : many}`;
}
