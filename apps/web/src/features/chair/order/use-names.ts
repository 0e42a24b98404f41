import { useCallback } from 'react';
import { useTranslation } from '../../../i18n/texts';

/** "Ana and Ben", as the language joins names. */
export function useNames(): (names: readonly string[]) => string {
  const { i18n } = useTranslation('order');
  const { language } = i18n;
  return useCallback((names) => new Intl.ListFormat(language).format(names), [language]);
}
