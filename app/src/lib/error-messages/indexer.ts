import type { ErrorMessage } from "./error-message.ts";

/** What people are told about the indexer. */
export const indexerMessages = {
  SubgraphUnavailableError: {
    sentence: "The indexer does not answer.",
    advice: "What is on the chain is safe. Wait a moment and try again.",
    retry: true,
  },
  SubgraphQueryError: {
    sentence: "The indexer refused the question.",
    advice: "Reload the page; if it stays like this, the indexer needs repair.",
    retry: true,
  },
  SubgraphResponseError: {
    sentence: "The indexer gave an answer that cannot be right.",
    advice: "Nothing was done with it. Try again in a moment.",
    retry: true,
  },
  IndexerBehindError: {
    sentence: "The indexer has not caught up with the chain.",
    advice: "Wait a moment and try again.",
    retry: true,
  },
  IndexerTimeoutError: {
    sentence: "The indexer is slow.",
    advice: "Your change is on the chain, and this page will show it as soon as the indexer has it.",
    retry: false,
  },
  IndexerFailedError: {
    sentence: "The indexer has stopped on an error of its own.",
    advice: "What is on the chain is safe, but this page cannot show it until the indexer is repaired.",
    retry: false,
  },
  IndexerForkedError: {
    sentence: "The indexer and the chain disagree about the last blocks.",
    advice: "Wait a moment and try again.",
    retry: true,
  },
} as const satisfies Record<string, ErrorMessage>;
