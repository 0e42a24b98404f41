import { type RefObject, useLayoutEffect, useState } from 'react';

const AHEAD = 12;
// The window moves in steps, so that most scrolling draws nothing anew.
const STEP = 6;

/** Which rows of a table of equally high ones are in sight or nearly so: from, and up to but without, these places. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [first, setFirst] = useState(0);
  const [size, setSize] = useState(40);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const top = Math.floor(element.scrollTop / rowHeight) - AHEAD;
      setFirst(Math.max(0, Math.floor(top / STEP) * STEP));
      setSize(Math.ceil(element.clientHeight / rowHeight) + 2 * AHEAD + STEP);
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, count, rowHeight]);

  const from = Math.min(first, Math.max(0, count - 1));
  return { from, to: Math.min(count, from + size) };
}

/** Scrolls as little as brings the row into sight: below the header, which is as high as a row, and above the end. */
export function bringIntoSight(scroller: HTMLElement, place: number, rowHeight: number): void {
  const top = place * rowHeight;
  const least = top + 2 * rowHeight - scroller.clientHeight;
  if (scroller.scrollTop > top) scroller.scrollTop = top;
  else if (scroller.scrollTop < least) scroller.scrollTop = least;
}
