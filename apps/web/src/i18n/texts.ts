import { use } from 'react';
import app from './en/app.json';
import type { english } from './english';
import { type TextTree, type Values, phrase } from './phrase';

type English = typeof english;
type Feature = keyof English;

type Plural<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Base
  : K;
type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Plural<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

/** Words of one feature, or of the feature that `ns` names. A key that is not in its file does not compile. */
export interface Translate<F extends Feature> {
  (key: KeyOf<English[F]>, values?: Values & { readonly ns?: undefined }): string;
  <Other extends Feature>(key: KeyOf<English[Other]>, values: Values & { readonly ns: Other }): string;
}

/** English first; another language is another folder of the same files. */
const LANGUAGE = 'en';
const i18n = { language: LANGUAGE } as const;

// A feature's texts come with its page: all of them together would be a tenth of what every page loads.
const files = import.meta.glob<{ default: TextTree }>(['./*/*.json', '!./en/app.json']);
const trees = new Map<string, TextTree>([['app', app]]);

/** React reads the state of a promise from it: what is already there makes no page wait. */
interface Loading extends Promise<void> {
  status?: 'pending' | 'fulfilled' | 'rejected';
  value?: void;
}
const loadings = new Map<string, Loading>([
  ['app', Object.assign(Promise.resolve(), { status: 'fulfilled' } as const)],
]);

/** A feature's texts, for a page that loads them beside its code instead of after it. */
export function loadTexts(feature: Feature): Promise<void> {
  const begun = loadings.get(feature);
  if (begun) return begun;
  const file = files[`./${LANGUAGE}/${feature}.json`];
  const loading: Loading = (file?.() ?? Promise.reject(new Error(`There are no texts "${feature}".`))).then(
    (loaded) => {
      trees.set(feature, loaded.default);
      loading.status = 'fulfilled';
    },
    (error: unknown) => {
      loadings.delete(feature);
      throw error;
    },
  );
  loadings.set(feature, loading);
  return loading;
}

const known = new Map<string, { readonly t: unknown; readonly i18n: typeof i18n }>();

/** The words of a feature whose texts are loaded; of `app` they always are. */
function wordsOf<F extends Feature>(feature: F): { readonly t: Translate<F>; readonly i18n: typeof i18n } {
  const made = known.get(feature) ?? {
    t: (key: string, values: Values = {}) => {
      const tree = trees.get(String(values['ns'] ?? feature));
      return tree ? phrase(tree, key, values, LANGUAGE) : key;
    },
    i18n,
  };
  known.set(feature, made);
  return made as { t: Translate<F>; i18n: typeof i18n };
}

/** The frame's words, outside a component. */
export const appWords: Translate<'app'> = wordsOf('app').t;

/** The words of a feature, for a component; it waits until they are there. `t` is the same one at every call. */
export function useTranslation<F extends Feature>(feature: F): ReturnType<typeof wordsOf<F>> {
  // Every time: a component that waited is made once more, and must then do the same.
  use(loadTexts(feature));
  return wordsOf(feature);
}
