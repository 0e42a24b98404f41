import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from '../i18n/en/app.json';
import type { english } from '../i18n/english';

const files = import.meta.glob<{ default: Record<string, unknown> }>('../i18n/*/*.json');

/** A feature's texts come with its page: all of them together would be a tenth of what every page loads. */
const byFeature: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, feature, done) => {
    const load = files[`../i18n/${language}/${feature}.json`];
    if (!load) return done(new Error(`There are no texts "${feature}" in "${language}".`), null);
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error as Error, null),
    );
  },
};

// English first; another language is another folder of the same files.
void i18next
  .use(byFeature)
  .use(initReactI18next)
  .init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['app'],
    defaultNS: 'app',
    resources: { en: { app } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  });

/** A feature's texts, for a page that loads them beside its code instead of after it. */
export const loadTexts = (feature: keyof typeof english): Promise<void> => i18next.loadNamespaces(feature);

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof english;
  }
}
