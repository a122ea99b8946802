import { execFileSync } from "node:child_process";

/** The tests of the binary run what `npm run build` writes. */
export default function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], {
    cwd: new URL("..", import.meta.url).pathname,
    stdio: "inherit",
  });
}
