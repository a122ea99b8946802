import { groth16, wtns, type CircuitSignals } from "snarkjs";

/** What is to be proven. */
interface Request {
  readonly signals: CircuitSignals;
  readonly wasm: Uint8Array;
  readonly zkey: Uint8Array;
}

// The script of a Web Worker: answers each request with a proof, or with what went wrong.
globalThis.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void answer(data).then((response) => globalThis.postMessage(response));
});

async function answer({ signals, wasm, zkey }: Request): Promise<object> {
  try {
    const witness = { type: "mem" as const };
    await wtns.calculate(signals, wasm, witness);
    return await groth16.prove(zkey, witness as never);
  } catch (error) {
    return { error: String(error) };
  }
}
