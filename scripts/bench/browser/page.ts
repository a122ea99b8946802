/** What is to be proven. */
export interface Task {
  readonly name: string;
  readonly publicCount: number;
  /** As JSON, big integers as decimal text. */
  readonly signals: string;
  /** Where the page finds its proving files. */
  readonly wasm: string;
  readonly zkey: string;
}

/** Who proves: the SDK, or snarkjs as it comes. */
export type ProverName = "sdk" | "snarkjs";

/** What the page offers to the benchmark. */
export interface Offered {
  /** Threads that a prover starts, and whether memory could be shared among them. */
  about(): { threads: number; isolated: boolean };
  /** One proof in a Web Worker that is kept: milliseconds from the request to the proof. */
  prove(prover: ProverName, task: Task): Promise<number>;
}

/** The SDK's prover, as far as it is used here. */
export interface Prover {
  prove(request: { circuit: object; input: undefined; artifacts: Files }): Promise<unknown>;
}

interface Files {
  readonly wasm: Uint8Array;
  readonly zkey: Uint8Array;
}

const peer = new Worker(new URL("./snarkjs.worker.ts", import.meta.url), { type: "module" });
const files = new Map<string, Promise<Uint8Array>>();

/** Puts what the benchmark calls into the page. */
export function offer(prover: Prover): void {
  const offered: Offered = {
    about: () => ({ threads: navigator.hardwareConcurrency, isolated: globalThis.crossOriginIsolated }),
    async prove(name, task) {
      const [wasm, zkey] = await Promise.all([fileAt(task.wasm), fileAt(task.zkey)]);
      const start = performance.now();
      if (name === "sdk") await proveBySdk(prover, task, { wasm, zkey });
      else await proveBySnarkjs(task, { wasm, zkey });
      return performance.now() - start;
    },
  };
  Object.assign(globalThis, { offered });
}

async function proveBySdk(
  prover: Prover,
  { name, publicCount, signals }: Task,
  artifacts: Files,
): Promise<void> {
  const circuit = {
    name,
    // The files are at hand, so that nobody looks for their hashes.
    manifest: {},
    publicSignals: Array.from({ length: publicCount }, (_, index) => String(index)),
    check: () => undefined,
    toSignals: () => JSON.parse(signals) as unknown,
  };
  await prover.prove({ circuit, input: undefined, artifacts });
}

function proveBySnarkjs({ signals }: Task, { wasm, zkey }: Files): Promise<void> {
  return new Promise((resolve, reject) => {
    peer.onmessage = ({ data }: MessageEvent<{ error?: string }>) => {
      if (data.error === undefined) resolve();
      else reject(new Error(data.error));
    };
    peer.onerror = ({ message }) => reject(new Error(message));
    peer.postMessage({ signals: JSON.parse(signals) as unknown, wasm, zkey });
  });
}

/** Downloads a file once. */
function fileAt(path: string): Promise<Uint8Array> {
  const found =
    files.get(path) ?? fetch(path).then(async (response) => new Uint8Array(await response.arrayBuffer()));
  files.set(path, found);
  return found;
}
