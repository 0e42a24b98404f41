import {
  Suspense,
  createContext,
  lazy,
  type ReactNode,
  use,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

// Loaded when somebody asks.
const KeyHelp = lazy(async () => ({ default: (await import('./key-help')).KeyHelp }));

/** One key of the page: `j`, `?`, `g q` (one after the other), `mod+Enter` (Ctrl or ⌘; works inside inputs, too). */
export interface KeyBinding {
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
}

type Layers = Set<{ current: readonly KeyBinding[] }>;

const KeysContext = createContext<Layers | null>(null);

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

function pressed(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const alt = event.altKey ? 'alt+' : '';
  return `${mod}${alt}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

/** Listens once for the whole page; what is mounted last wins; `?` lists what is bound now. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [layers] = useState<Layers>(() => new Set());
  const [shown, setShown] = useState<readonly KeyBinding[] | null>(null);
  const prefix = useRef<{ key: string; at: number } | null>(null);

  useEffect(() => {
    const all = (): KeyBinding[] => [...layers].toReversed().flatMap((layer) => layer.current);
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = pressed(event);
      if (isTyping(event.target) && !key.startsWith('mod+') && key !== 'Escape') return;
      // A dialog has the keyboard for itself, its own bindings included in the layers.
      const before =
        prefix.current && event.timeStamp - prefix.current.at < 1500 ? `${prefix.current.key} ` : '';
      prefix.current = null;
      const found =
        all().find(({ keys }) => keys === before + key) ??
        (before ? undefined : all().find(({ keys }) => keys === key));
      if (found) {
        event.preventDefault();
        found.run(event);
      } else if (key === '?') {
        event.preventDefault();
        setShown(all());
      } else if (all().some(({ keys }) => keys.startsWith(`${key} `))) {
        prefix.current = { key, at: event.timeStamp };
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [layers]);

  return (
    <KeysContext value={layers}>
      {children}
      {shown && (
        <Suspense fallback={null}>
          <KeyHelp bindings={shown} close={() => setShown(null)} />
        </Suspense>
      )}
    </KeysContext>
  );
}

/** Binds keys while the component is mounted; pass an empty list to bind none. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const layers = use(KeysContext);
  const layer = useRef(bindings);
  // Before the next paint: a key must never act on the page that is no longer shown.
  useLayoutEffect(() => {
    layer.current = bindings;
  });
  useLayoutEffect(() => {
    layers?.add(layer);
    return () => void layers?.delete(layer);
  }, [layers, layer]);
}
