import { createRequire } from "node:module";

/** What the compiler says of one thing in its input. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  readonly errorCode?: string;
  readonly message: string;
  readonly formattedMessage: string;
  readonly sourceLocation?: { readonly file: string; readonly start: number; readonly end: number };
}

/** What the compiler makes of a contract. */
export interface CompiledContract {
  /** Code in hexadecimal, without 0x. */
  readonly evm?: { readonly deployedBytecode?: { readonly object: string } };
}

/** The part of the compiler's standard JSON output that the scripts read. */
export interface CompilerOutput {
  readonly errors?: readonly Diagnostic[];
  readonly sources?: Readonly<Record<string, { readonly ast?: unknown }>>;
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, CompiledContract>>>>;
}

interface Compiler {
  compile(
    input: string,
    callbacks?: { import: (path: string) => { contents: string } | { error: string } },
  ): string;
  version(): string;
}

const solc = createRequire(import.meta.url)("solc") as Compiler;

/** The pinned compiler's version, as explorers ask for it. */
export const compilerVersion = (): string => solc.version().replace(/\.Emscripten\.clang$/, "");

/**
 * Runs the pinned compiler in this process.
 *
 * @param input Standard JSON.
 * @throws Error with everything that the compiler refuses.
 */
export function compile(input: unknown): CompilerOutput {
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as CompilerOutput;
  const refused = output.errors?.filter(({ severity }) => severity === "error") ?? [];
  if (refused.length > 0) throw new Error(refused.map(({ formattedMessage }) => formattedMessage).join("\n"));
  return output;
}
