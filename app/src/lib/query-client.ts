import { QueryClient } from "@tanstack/react-query";

/**
 * One cache for the page. What is shown is refreshed when the window is looked at again. Requests are made whatever
 * the browser thinks of the network: a local stack needs none.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: "always", retryDelay: 500 },
    mutations: { networkMode: "always", retry: false },
  },
});
