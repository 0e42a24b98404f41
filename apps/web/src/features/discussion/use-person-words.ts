import { useTranslation } from '../../i18n/texts';
import type { Person } from './discussion-data';

/** What stands for somebody: a name where the reader may know it, else a letter. */
export function usePersonWords(): (person: Person) => string {
  const { t } = useTranslation('discussion');
  return ({ isMe, name, label, voice }) => {
    if (isMe) return t('you');
    if (name !== null) return name;
    if (voice === 'chair') return label === null ? t('aChair') : t('chair', { label });
    return label === null ? t('formerReviewer') : t('reviewer', { label });
  };
}
