/**
 * `npm run generated:check`: generates everything anew and fails when a committed file differs.
 *
 * Exit status 1 with the differing files and what to do.
 */
import { execFileSync } from "node:child_process";

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

run("node", "scripts/generate/main.ts");
run("node", "scripts/circuits/check.ts");

const changed = run(
  "git",
  "status",
  "--porcelain",
  "--",
  "*/generated/*",
  "subgraph/networks.json",
  "subgraph/subgraph.yaml",
);
if (changed !== "") {
  console.error(
    `Generated files differ from what is committed:\n${changed}Run \`npm run generate\` and commit them.`,
  );
  process.exitCode = 1;
} else {
  console.log("Generated files are as committed.");
}
