import type { AuraError } from "../errors/base.ts";
import {
  ArtifactCorruptError,
  ArtifactMismatchError,
  ProvingFailedError,
  WitnessRejectedError,
} from "../errors/proof.ts";

/** How a generator of another circuit answers: it knows other inputs, or as many of another size. */
const OTHER_INPUTS =
  /^(Signal not found|Too many signals|Signal already set|Input signal array|Not enough values|Too many values|Not all inputs)/;

/** What it means that a witness could not be computed. */
export function witnessError(cause: unknown): AuraError {
  const details = cause instanceof Error ? cause.message : String(cause);
  // The generator wraps what it threw, so that the name of the class may stand before the sentence.
  const sentence = details.replace(/^(Error: )+/, "");
  if (sentence.startsWith("Assert Failed")) return new WitnessRejectedError({ cause });
  if (OTHER_INPUTS.test(sentence)) {
    return new ArtifactMismatchError({ details: `the witness generator takes other inputs: ${sentence}` });
  }
  if (cause instanceof WebAssembly.CompileError || cause instanceof WebAssembly.LinkError) {
    return new ArtifactCorruptError({ file: "witness generator", details });
  }
  return new ProvingFailedError({ cause });
}
