import { log } from "@graphprotocol/graph-ts";

/**
 * Name of a value of a contract's enum.
 *
 * The contract has no more values than are listed, so one beyond them means that the two no longer match: a bug.
 */
export function nameOf(what: string, names: string[], value: i32): string {
  if (value >= names.length) log.critical("unknown {} {}", [what, value.toString()]);
  return names[value];
}
