/** What a person is told about an error. */
export type ErrorMessage = {
  /** What happened. */
  readonly sentence: string;
  /** What is safe, and what to do now. */
  readonly advice: string;
  /** Whether doing the same again can help. */
  readonly retry: boolean;
};

/** Advice where nothing but a correction of ours helps. */
export const FAULT =
  "This is a fault in Aura, not yours. Reload the page; the details below help whoever looks into it.";
