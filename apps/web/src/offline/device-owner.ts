/**
 * Whose answers this device keeps; null: nobody's. Beside the answers themselves (kept-answers.ts), where it can be read
 * at once and costs pages that keep nothing nothing.
 */
const OWNER = 'rostrum-device-of';

export function keptFor(): string | null {
  try {
    return localStorage.getItem(OWNER);
  } catch {
    // Storage may be forbidden; then nothing is kept.
    return null;
  }
}

export function setKeptFor(userId: string | null): void {
  try {
    if (userId === null) localStorage.removeItem(OWNER);
    else localStorage.setItem(OWNER, userId);
  } catch {
    // As above.
  }
}

/** Told at each page who is signed in: nobody, or another one, and what was kept for the one before goes at once. */
export async function wipeUnlessOf(userId: string | null): Promise<void> {
  const owner = keptFor();
  if (owner === null || owner === userId) return;
  await (await import('./kept-answers')).forgetAnswers();
}
