import { NativeSelect } from '@mantine/core';
import { useTranslation } from '../i18n/texts';
import { useRounds } from './use-rounds';

/** Which round a chair looks at; nothing where there is only one. */
export function RoundSwitch({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('app');
  const { items, round, choose } = useRounds(slug);
  if (items.length < 2 || !round) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('round')}
      value={round.id}
      onChange={(event) => choose(event.currentTarget.value)}
      data={items.map(({ id, name, isCurrent, isKnown }) => ({
        value: id,
        label: isCurrent ? t('roundNow', { name }) : isKnown ? name : t('roundPrepared', { name }),
      }))}
    />
  );
}
