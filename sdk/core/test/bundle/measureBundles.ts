import { gzipSync } from "node:zlib";

import { build, type Plugin } from "vite";

/** What an application imports, and what it gets it from. */
export type Bundle = {
  readonly name: string;
  readonly code: string;
};

const src = new URL("../../src/", import.meta.url).pathname;

/** What applications bring along or load when it is needed. */
const EXTERNAL = [/^viem/, /^react/, /^wagmi/, /^@tanstack\//, /^snarkjs/];

const READING = ["formulaV1", "formulaId", "canonicalJson", "parseFormula"];
const SCORING = ["extractFeatures", "scoreFeatures", "scoreProfiles", "reputationOf", "tierOf", "explain"];
const PROVING = ["prepareProof", "verifyReputation", "getTierRecord", "waitForReceipt", "waitForIndexed"];

/** The parts whose weight is watched; viem, React and snarkjs are not counted. */
export const bundles: readonly Bundle[] = [
  {
    name: "read-only client",
    code: `export { createAuraClient } from "${src}entries/index.ts";
           export { getPassport, getReputation } from "${src}entries/actions.ts";`,
  },
  {
    name: "reputation engine",
    code: `export { ${[...READING, ...SCORING, "propagateTrust"].join(", ")} } from "${src}entries/reputation.ts";`,
  },
  { name: "reputation engine with profile tree", code: `export * from "${src}entries/reputation.ts";` },
  {
    name: "explaining scores",
    code: `export { explainScore, explainChange } from "${src}entries/reputation.ts";`,
  },
  {
    name: "fraud signals",
    code: `export { findFraudSignals, networkCap } from "${src}entries/reputation.ts";`,
  },
  { name: "proofs without prover", code: `export * from "${src}entries/proofs.ts";` },
  {
    name: "proving membership",
    code: `export { buildMemberTree, memberPath, proveMembershipInWorker } from "${src}entries/proofs.ts";`,
  },
  { name: "proving a tier", code: `export { ${PROVING.join(", ")} } from "${src}entries/actions.ts";` },
  { name: "all actions", code: `export * from "${src}entries/actions.ts";` },
  {
    name: "decorated client",
    code: `import { createAuraClient } from "${src}entries/index.ts";
           import { auraReads, auraWrites } from "${src}entries/actions.ts";
           export const decorated = (parameters) => createAuraClient(parameters).extend(auraReads).extend(auraWrites);`,
  },
  { name: "hooks", code: `export * from "${src}entries/react.ts";` },
];

/**
 * Bundles and minifies each part as an application's bundler would.
 * @returns Bytes after gzip, by name.
 */
export async function measureBundles(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const { name, code } of bundles) sizes[name] = gzipSync(await bundle(code), { level: 9 }).length;
  return sizes;
}

/**
 * Bundles the entry without what is loaded later by `import()`.
 * @returns Its code, minified.
 */
export async function bundle(code: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [virtualEntry(code)],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: "es2023",
      rollupOptions: {
        input: "virtual:entry",
        external: EXTERNAL,
        preserveEntrySignatures: "strict",
      },
    },
  });
  const [{ output: chunks }] = (Array.isArray(output) ? output : [output]) as [
    { output: { type: string; isEntry?: boolean; code?: string }[] },
  ];
  const entry = chunks.find((chunk) => chunk.type === "chunk" && chunk.isEntry === true);
  if (entry?.code === undefined) throw new Error("The bundler made no entry.");
  return entry.code;
}

/**
 * The entry alone: what is loaded later stays outside, as how a bundler cuts what both share is not ours to weigh, and so does
 * what Vite puts around an `import()`, which an application has once.
 */
function virtualEntry(code: string): Plugin {
  const modules = new Map([
    ["\0virtual:entry.js", code],
    ["\0vite/preload-helper.js", "export const __vitePreload = (load) => load();"],
  ]);
  return {
    name: "virtual-entry",
    enforce: "pre",
    resolveId: (id) => (id === "virtual:entry" ? "\0virtual:entry.js" : null),
    resolveDynamicImport: (id) => (typeof id === "string" ? { id, external: true } : null),
    load: (id) => modules.get(id) ?? null,
  };
}
