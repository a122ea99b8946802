import type { Abi } from "viem";

import { mirroredEvents } from "./mirrored-events.ts";

interface Parameter {
  readonly type: string;
  readonly indexed?: boolean | undefined;
  readonly components?: readonly Parameter[];
}

/** What a data source does with the events of its contract that it should not. */
export interface EventGaps {
  /** Handled, but the contract has no such event. */
  readonly unknown: readonly string[];
  /** Neither handled nor listed as mirrored. */
  readonly unhandled: readonly string[];
  /** Handled and listed as mirrored. */
  readonly twice: readonly string[];
}

/** Signatures of a contract's events as a manifest writes them, with `indexed` where an argument is. */
export function eventSignatures(abi: Abi): string[] {
  return abi.flatMap((item) =>
    item.type === "event"
      ? [
          `${item.name}(${item.inputs
            .map((input) => `${input.indexed === true ? "indexed " : ""}${typeOf(input)}`)
            .join(",")})`,
        ]
      : [],
  );
}

/**
 * Compares what a data source handles with what its contract emits.
 *
 * @param handled Signatures of the manifest.
 */
export function eventGaps(
  contract: string,
  handled: readonly string[],
  abi: Abi,
  mirrored: typeof mirroredEvents = mirroredEvents,
): EventGaps {
  const emitted = eventSignatures(abi);
  const left = Object.keys(mirrored[contract] ?? {});
  const isLeft = (signature: string): boolean => left.includes(signature.slice(0, signature.indexOf("(")));
  return {
    unknown: handled.filter((event) => !emitted.includes(event)),
    unhandled: emitted.filter((event) => !handled.includes(event) && !isLeft(event)),
    twice: handled.filter((event) => emitted.includes(event) && isLeft(event)),
  };
}

function typeOf({ type, components = [] }: Parameter): string {
  return type.startsWith("tuple")
    ? `(${components.map(typeOf).join(",")})${type.slice("tuple".length)}`
    : type;
}
