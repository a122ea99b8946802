import { lazy, Suspense } from "react";

import { FigureList } from "./figure-list.tsx";

const Figures = lazy(() => import("./figures.tsx"));

/** What there is right now; the code that asks comes after the page is drawn. */
export function LiveNumbers() {
  return (
    <section aria-label="Live numbers">
      <Suspense fallback={<FigureList figures={[]} />}>
        <Figures />
      </Suspense>
    </section>
  );
}
