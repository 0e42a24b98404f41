/**
 * What was typed and is not on the server yet, kept in this browser so that a reload or a lost connection loses nothing.
 * Per user; dropped when the server has it, and all of it at sign-out.
 */
const PREFIX = 'rostrum-kept:';

export function keepHere(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the page still holds what was typed.
  }
}

export function keptHere<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** The keys that begin with this. */
export function keysKeptHere(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + start))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

export function forgetKeptHere(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
