import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from '../../i18n/texts';

const WhyMeNote = lazy(async () => ({ default: (await import('./why-me-note')).WhyMeNote }));

/** Why this talk is mine to review; asked for and loaded only when the button is pressed. */
export function WhyMe({ number }: { readonly number: number }) {
  const { t } = useTranslation('review');
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button variant="subtle" size="compact-sm" onClick={() => setWanted(true)}>
      {t('why.action')}
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <WhyMeNote number={number} />
    </Suspense>
  );
}
