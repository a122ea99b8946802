import { build, type Plugin } from "vite";

const src = new URL("../../src/", import.meta.url).pathname;

/**
 * Bundles a module for browsers, with the prover's worker and all that is loaded later, as an application's bundler
 * would.
 *
 * @param code May import from `SDK/`, the package's sources.
 * @returns What is to be served, by file name; `index.html` runs the module.
 */
export async function buildPage(code: string): Promise<Map<string, string | Uint8Array>> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    base: "/",
    plugins: [entry(code), workerAsSource()],
    worker: { format: "es", plugins: () => [workerAsSource()] },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: "es2023",
      rollupOptions: { input: "virtual:page", output: { entryFileNames: "page.js" } },
    },
  });
  const [{ output: files }] = (Array.isArray(output) ? output : [output]) as [
    {
      output: (
        | { type: "chunk"; fileName: string; code: string }
        | { type: "asset"; fileName: string; source: string | Uint8Array }
      )[];
    },
  ];
  const page = '<!doctype html><script type="module" src="/page.js"></script>';
  return new Map<string, string | Uint8Array>([
    ["index.html", page],
    ...files.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const),
  ]);
}

function entry(code: string): Plugin {
  return {
    name: "page",
    resolveId: (id) => (id === "virtual:page" ? "\0virtual:page.js" : null),
    load: (id) => (id === "\0virtual:page.js" ? code.replaceAll("SDK/", src) : null),
  };
}

/** The sources name the worker's script as it is built; here it is still TypeScript. */
function workerAsSource(): Plugin {
  return {
    name: "worker-as-source",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith("/startThread.ts") ? code.replace('"./prover.worker.js"', '"./prover.worker.ts"') : null,
  };
}
