import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { UsageError } from "./errors.ts";
import { help, parseOptions } from "./options.ts";

const parse = (line: string) => parseOptions(line.split(" "));

describe("parseOptions", () => {
  it("args: reads each command", () => {
    expect(parse("init --dir D --ptau F --circuit a --circuit b --development")).toMatchObject({
      command: "init",
      dir: "D",
      ptau: "F",
      circuits: ["a", "b"],
      development: true,
    });
    expect(parse("contribute --dir D --name Ada --entropy-file E")).toMatchObject({
      command: "contribute",
      name: "Ada",
      entropyFile: "E",
      circuits: undefined,
    });
    expect(parse("accept --dir D --from E")).toMatchObject({ command: "accept", from: "E" });
    expect(parse("beacon --dir D --hash ab --iterations 20")).toMatchObject({
      hash: "ab",
      iterationsExp: 20,
    });
    for (const command of ["verify", "finalize", "status"]) {
      expect(parse(`${command} --dir D`)).toMatchObject({ command, dir: "D" });
    }
  });

  it("args: gives help", () => {
    expect(parse("--help")).toBe("help");
    expect(parse("init --help")).toBe("help");
    for (const command of ["init", "contribute", "accept", "beacon", "verify", "finalize", "status"]) {
      expect(help).toMatch(new RegExp(`^  ${command} `, "m"));
    }
  });

  it.each([
    ["", /no command ""/],
    ["dance", /no command "dance"/],
    ["toString --dir D", /no command "toString"/],
    ["status", /status needs --dir/],
    ["init --dir D", /init needs --ptau/],
    ["contribute --dir D", /contribute needs --name/],
    ["accept --dir D", /accept needs --from/],
    ["beacon --dir D --hash ab", /beacon needs --iterations/],
    ["status --dir D --ptau F", /status takes no --ptau/],
    ["contribute --dir D --name N --development", /contribute takes no --development/],
    ["verify --dir D extra", /verify takes no "extra"/],
    ["verify --dir=", /--dir is empty/],
    ["verify --dir D --secret x", /--secret/],
  ])("error: refuses %j", (line, message) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(message);
  });

  it("error: refuses no command at all", () => {
    expect(() => parseOptions([])).toThrow(/Which command/);
  });
});

describe("the command", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url)), ...args], {
      encoding: "utf8",
    });

  it("behavior: ends with 0 for help, 1 for a refusal, 2 for a command line that cannot be read", () => {
    expect(run("--help")).toMatchObject({ status: 0, stdout: `${help}\n`, stderr: "" });
    expect(run("status", "--dir", "/nowhere")).toMatchObject({
      status: 1,
      stderr: "/nowhere holds no ceremony. `npm run ceremony -- init` starts one.\n",
    });
    expect(run("dance")).toMatchObject({ status: 2, stderr: 'There is no command "dance". Try --help.\n' });
  });
});
