import type { ReactNode } from "react";

export type NoticeTone = "plain" | "good" | "warn" | "bad";

/** A box for something the reader has to know. Bad news is announced at once, other news politely. */
export function Notice({
  tone = "plain",
  title,
  children,
}: {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : "status"}>
      {title !== undefined && <strong>{title}</strong>}
      {children}
    </div>
  );
}
