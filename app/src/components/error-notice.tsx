import { detailsOf, messageOf } from "../lib/error-messages.ts";
import { Notice } from "./notice.tsx";

/** Says what went wrong and what to do; offers to try again where that can help. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { sentence, advice, retry } = messageOf(error);
  const details = detailsOf(error);
  return (
    <Notice tone="bad" title={sentence}>
      <span>{advice}</span>
      {details !== null && (
        <details>
          <summary>Details</summary>
          <pre>{details}</pre>
        </details>
      )}
      {retry && onRetry !== undefined && (
        <button type="button" className="button button-quiet button-small" onClick={onRetry}>
          Try again
        </button>
      )}
    </Notice>
  );
}
