import { Text } from '@mantine/core';
import { useLogin } from '../../api/use-login';
import { useTranslation } from '../../i18n/texts';
import { useNow } from '../../ui/use-now';
import type { Queue } from './review-data';
import { openSitting } from './sitting';

/** How far this sitting is: a thin line and a few words; nothing where no sitting goes on. */
export function SittingHead({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('review');
  const now = useNow();
  const sitting = openSitting(useLogin().data?.user?.id ?? '', queue, now);
  if (!sitting) return null;
  const { goal, startedAt } = sitting;
  const done = Math.min(goal, sitting.done.length);
  const minutes = Math.max(0, Math.floor((now - startedAt) / 60_000));
  return (
    <Text span size="sm" className="sitting-head">
      <b>{t('sitting.of', { done, goal })}</b> · {t('sitting.minutes', { minutes })}
      <span
        className="sitting-line"
        role="progressbar"
        aria-label={t('sitting.label')}
        aria-valuemin={0}
        aria-valuemax={goal}
        aria-valuenow={done}
      >
        <span style={{ width: `${(100 * done) / goal}%` }} />
      </span>
    </Text>
  );
}
