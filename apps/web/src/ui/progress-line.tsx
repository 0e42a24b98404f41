import { Progress } from '@mantine/core';
import { useTranslation } from '../i18n/texts';

/** A thin line at the top while the next page's code is on its way. */
export function ProgressLine() {
  const { t } = useTranslation('app');
  return (
    <Progress
      value={100}
      animated
      size={3}
      radius={0}
      aria-label={t('loading')}
      style={{ position: 'fixed', inset: '0 0 auto 0', zIndex: 500 }}
    />
  );
}
