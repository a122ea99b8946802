import { useEffect, useRef, type RefObject } from "react";
import { useLocation } from "react-router";

/** After each change of page: back to the top, and the keyboard starts in the returned element. */
export function useRouteFocus(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    window.scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, [pathname]);
  return ref;
}
