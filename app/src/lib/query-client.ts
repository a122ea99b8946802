import { QueryClient } from "@tanstack/react-query";

/** One cache for the page. What is shown is refreshed when the window is looked at again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: 1, retryDelay: 800, staleTime: 2_000 },
    mutations: { retry: false },
  },
});
