import { Text } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import type { TalkState } from './talk-saver';

interface SaveMarkProps {
  readonly state: Pick<TalkState, 'mark' | 'savedAt' | 'problem' | 'clash'>;
  readonly savesItself: boolean;
}

/** Where what was typed is: on the server since when, on its way, or kept in this browser. */
export function SaveMark({ state, savesItself }: SaveMarkProps) {
  const { t, i18n } = useTranslation('submit');
  const words = (): string => {
    switch (state.mark) {
      case 'saving':
        return t('mark.saving');
      case 'offline':
        return t('mark.offline');
      case 'kept':
        return t(state.clash ? 'mark.choose' : savesItself && !state.problem ? 'mark.kept' : 'mark.unsaved');
      case 'saved':
        return state.savedAt
          ? t('mark.saved', {
              time: new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(state.savedAt),
            })
          : t('mark.allSaved');
    }
  };
  return (
    <Text size="sm" c="dimmed" role="status" className="save-mark">
      {words()}
    </Text>
  );
}
