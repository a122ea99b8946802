import { describe, expect, it } from "vitest";

import { AuraError } from "./base.ts";

class InnerError extends AuraError {
  override readonly name = "InnerError";
}

describe("AuraError", () => {
  it("args: composes the message from sentence, details and docs", () => {
    const error = new AuraError("It broke.", { details: "x = 0", docsPath: "docs/a.md" });
    expect(error.message).toBe("It broke.\nDetails: x = 0\nDocs: docs/a.md");
    expect(error.shortMessage).toBe("It broke.");
    expect(error.details).toBe("x = 0");
    expect(error.docsPath).toBe("docs/a.md");
  });

  it("behavior: takes the details from an Error given as cause, unless told others", () => {
    const cause = new Error("deep");
    expect(new AuraError("It broke.", { cause }).details).toBe("deep");
    expect(new AuraError("It broke.", { cause, details: "mine" }).details).toBe("mine");
  });

  it("behavior: is an Error with a literal name", () => {
    const error = new InnerError("It broke.");
    expect(error).toBeInstanceOf(AuraError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("InnerError");
    expect(String(error)).toBe("InnerError: It broke.");
  });

  it("behavior: keeps a falsy cause", () => {
    expect(new AuraError("It broke.", { cause: 0 }).walk()).toBe(0);
  });

  it("behavior: walks to the innermost cause, or to the first match", () => {
    const innermost = new TypeError("no");
    const inner = new InnerError("inner", { cause: innermost });
    const outer = new AuraError("outer", { cause: inner });
    expect(outer.walk()).toBe(innermost);
    expect(outer.walk((error) => error instanceof InnerError)).toBe(inner);
    expect(outer.walk((error) => error instanceof RangeError)).toBeUndefined();
  });

  it("behavior: ends on a circle of causes", () => {
    const first = new Error("first");
    const second = new AuraError("second", { cause: first });
    first.cause = second;
    expect(second.walk()).toBe(first);
  });
});
