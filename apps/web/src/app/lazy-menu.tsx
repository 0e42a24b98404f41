import { type ComponentType, type ReactNode, Suspense, lazy, useState } from 'react';

/** A menu's own button (given as `children` to it) and the menu around it. */
export interface MenuParts {
  readonly button: ReactNode;
}

/**
 * A button whose menu, with all that positions it, is loaded when it is first pressed: the frame's menus would else be a
 * fifth of what every page loads. `button` makes the button; the menu's module wraps the same button once it is there.
 */
export function lazyMenu(load: () => Promise<ComponentType<MenuParts>>) {
  const Menu = lazy(async () => ({ default: await load() }));
  return function LazyMenu({ button }: { readonly button: (open?: () => void) => ReactNode }) {
    const [isWanted, setWanted] = useState(false);
    const waiting = button(() => setWanted(true));
    if (!isWanted) return waiting;
    return (
      <Suspense fallback={waiting}>
        <Menu button={button()} />
      </Suspense>
    );
  };
}
