import { AuraError, ContractRevertError, isRetryable } from "@aura-protocol/sdk";

import type { Style } from "./style.ts";
import { toJson } from "./toJson.ts";
import { exitCodeOf } from "./exitCodes.ts";

/** What `--json` prints in place of a result. */
export interface ErrorJson {
  readonly error: {
    readonly name: string;
    readonly message: string;
    readonly details?: string;
    /** Where the documentation speaks of it. */
    readonly docs?: string;
    /** The Solidity error and its values, where a contract refused. */
    readonly contractError?: string;
    readonly arguments?: object;
    /** Whether the same command may succeed a little later. */
    readonly retryable: boolean;
    readonly exitCode: number;
  };
}

/** An error as data; `conceal` takes out what must not be shown. */
export function errorJson(error: unknown, conceal: (text: string) => string): ErrorJson {
  const isKnown = error instanceof AuraError;
  const details = isKnown ? error.details : undefined;
  return {
    error: {
      name: isKnown ? error.name : "UnexpectedError",
      message: isKnown ? error.shortMessage : "Something nobody foresaw went wrong.",
      ...(details !== undefined && details !== "" && { details: conceal(details) }),
      ...(!isKnown && { details: conceal(String(error)) }),
      ...(isKnown && error.docsPath !== undefined && { docs: error.docsPath }),
      ...(error instanceof ContractRevertError &&
        error.errorName !== undefined && { contractError: error.errorName, arguments: error.args }),
      retryable: isRetryable(error),
      exitCode: exitCodeOf(error),
    },
  };
}

/** An error for a person: what happened, the figures, where to read on. */
export function errorText(json: ErrorJson, style: Style): string {
  const { name, message, details, docs, contractError, arguments: values, retryable } = json.error;
  const lines = [`${style.bad(name)}: ${message}`];
  if (details !== undefined) lines.push(...details.split("\n").map((line) => `  ${line}`));
  if (contractError !== undefined) lines.push(`  ${contractError} ${toJson(values)}`);
  if (retryable) lines.push("  Try again a little later.");
  if (docs !== undefined) lines.push(style.dim(`  See ${docs}`));
  return lines.join("\n");
}
