import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface Drag {
  readonly number: number;
  /** The entry before which it would be dropped. */
  readonly index: number;
}

// So near to an edge, in pixels, the list scrolls by itself.
const EDGE = 40;

interface RowDrag {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  /** What stands above the rows inside the scroller. */
  readonly top: number;
  readonly count: number;
  readonly onDrop: (drag: Drag) => void;
}

/** Dragging a row of a long list by a handle, with mouse, pen or finger: rows are of one height, so a place is a sum. */
export function useRowDrag({ scroller, rowHeight, top, count, onDrop }: RowDrag) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const state = useRef<{ number: number; y: number; frame: number } | null>(null);

  const indexAt = (y: number): number => {
    const element = scroller.current;
    if (!element) return 0;
    const inside = y - element.getBoundingClientRect().top - top + element.scrollTop;
    return Math.min(count, Math.max(0, Math.round(inside / rowHeight)));
  };
  const follow = (): void => {
    const held = state.current;
    const element = scroller.current;
    if (!held || !element) return;
    const { top: above, bottom } = element.getBoundingClientRect();
    if (held.y < above + top + EDGE) element.scrollBy(0, -10);
    else if (held.y > bottom - EDGE) element.scrollBy(0, 10);
    const index = indexAt(held.y);
    setDrag((last) => (last?.index === index ? last : { number: held.number, index }));
    held.frame = requestAnimationFrame(follow);
  };
  const stop = (): void => {
    if (state.current) cancelAnimationFrame(state.current.frame);
    state.current = null;
    setDrag(null);
  };
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !state.current) return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener('keydown', escape, true);
    return () => {
      window.removeEventListener('keydown', escape, true);
      if (state.current) cancelAnimationFrame(state.current.frame);
    };
  }, []);

  return {
    drag,
    /** For the element that holds all rows: a handle names its talk by `data-handle`. */
    handlers: {
      onPointerDown: (event: ReactPointerEvent): void => {
        const handle = (event.target as HTMLElement).closest<HTMLElement>('[data-handle]');
        if (!handle || event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        state.current = { number: Number(handle.dataset['handle']), y: event.clientY, frame: 0 };
        state.current.frame = requestAnimationFrame(follow);
      },
      onPointerMove: (event: ReactPointerEvent): void => {
        if (state.current) state.current.y = event.clientY;
      },
      onPointerUp: (event: ReactPointerEvent): void => {
        const held = state.current;
        const index = indexAt(event.clientY);
        stop();
        if (held) onDrop({ number: held.number, index });
      },
      onPointerCancel: stop,
    },
  };
}
