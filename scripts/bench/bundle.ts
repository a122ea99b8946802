/**
 * Measures what the SDK adds to an application on top of viem, minified and compressed.
 *
 *   npm run bench:bundle [-- --json]
 */
import { measureBundles } from "../../sdk/core/test/bundle/measureBundles.ts";
import { figure, printFigures } from "./figure.ts";

/** Most kilobytes (of 1000 bytes), where there is a promise. */
const TARGETS: Readonly<Record<string, number>> = { "read-only client": 10, "reputation engine": 6 };

const sizes = await measureBundles();
printFigures(
  Object.entries(sizes).map(([name, bytes]) =>
    figure({
      name: `bundle: ${name}`,
      ours: bytes / 1000,
      peer: null,
      peerName: null,
      unit: "kB",
      target: TARGETS[name] ?? null,
    }),
  ),
  process.argv.includes("--json"),
);
