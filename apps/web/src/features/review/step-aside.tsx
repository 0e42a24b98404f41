import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import type { StepAsideProps } from './step-aside-menu';

const StepAsideMenu = lazy(async () => ({ default: (await import('./step-aside-menu')).StepAsideMenu }));

/** The way out for a talk that is not for me; what is behind the button is loaded when it is first pressed. */
export function StepAside(props: StepAsideProps) {
  const { t } = useTranslation('review');
  const [isWanted, setWanted] = useState(false);
  const button = (
    <Button variant="subtle" size="compact-sm" onClick={() => setWanted(true)}>
      {t('stepAside')}
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <StepAsideMenu {...props} />
    </Suspense>
  );
}
