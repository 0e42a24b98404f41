import { setKeptFor } from './device-owner';

/**
 * Answers of the server, kept in this browser (IndexedDB) for the one who is signed in and nobody else. Every access
 * checks the owner inside its transaction: what is under way when somebody signs out writes and reads nothing any more.
 */
const DATABASE = 'rostrum';
const STORE = 'answers';
const OWNER = 'owner';
/** A Login lasts as long; what its owner has not come back for by then is not shown any more. */
export const KEPT_DAYS = 30;

interface Owner {
  readonly userId: string;
  /** When this device last met the server with the owner's Login; milliseconds. */
  readonly seenAt: number;
}

type Key = readonly unknown[];
const nameOf = (key: Key): string => JSON.stringify(key);

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser’s storage failed.'));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

/** One transaction; resolves when it is written. */
async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser’s storage failed.'));
    });
    // Where the work itself fails, that is what is told.
    done.catch(() => {});
    const result = await work(transaction.objectStore(STORE));
    await done;
    return result;
  } finally {
    database.close();
  }
}

const ownerOf = (store: IDBObjectStore): Promise<Owner | undefined> =>
  settled(store.get(OWNER) as IDBRequest<Owner | undefined>);

/** From now on answers are kept for this user; what was kept for another one goes first. */
export async function keepFor(userId: string, now: number): Promise<void> {
  await within('readwrite', async (store) => {
    const owner = await ownerOf(store);
    if (owner && owner.userId !== userId) await settled(store.clear());
    await settled(store.put({ userId, seenAt: now } satisfies Owner, OWNER));
  });
  setKeptFor(userId);
}

/** Keeps and drops at once; does nothing where the device keeps for somebody else, or for nobody any more. */
export const changeAnswers = (
  userId: string,
  kept: readonly (readonly [Key, unknown])[],
  dropped: readonly Key[] = [],
): Promise<void> =>
  within('readwrite', async (store) => {
    if ((await ownerOf(store))?.userId !== userId) return;
    await Promise.all([
      ...kept.map(([key, answer]) => settled(store.put(answer, nameOf(key)))),
      ...dropped.map((key) => settled(store.delete(nameOf(key)))),
    ]);
  });

/** The kept answer to a query; undefined: there is none, or it was kept too long ago. */
export const readAnswer = <T>(key: Key, now = Date.now()): Promise<T | undefined> =>
  within('readwrite', async (store) => {
    const owner = await ownerOf(store);
    if (!owner || now - owner.seenAt > KEPT_DAYS * 86_400_000) {
      setKeptFor(null);
      await settled(store.clear());
      return undefined;
    }
    return settled(store.get(nameOf(key)) as IDBRequest<T | undefined>);
  });

/** The keys of everything that is kept. */
export const keptKeys = (): Promise<unknown[][]> =>
  within('readonly', async (store) =>
    (await settled(store.getAllKeys()))
      .filter((name): name is string => typeof name === 'string' && name !== OWNER)
      .map((name) => JSON.parse(name) as unknown[]),
  );

export async function forgetAnswers(): Promise<void> {
  setKeptFor(null);
  await within('readwrite', (store) => settled(store.clear()));
}
