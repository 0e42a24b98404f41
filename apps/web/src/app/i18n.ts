import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from '../i18n/english';

// English first; another language is another folder of the same files.
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: english },
  defaultNS: 'app',
  interpolation: { escapeValue: false },
});

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof english;
  }
}
