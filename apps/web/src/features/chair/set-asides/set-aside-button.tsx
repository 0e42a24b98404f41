import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { isOfAll, type Target } from './use-set-asides';

const SetAsideDialog = lazy(async () => ({ default: (await import('./set-aside-dialog')).SetAsideDialog }));

/** Opens the dialog that asks why. */
export function SetAsideButton({ slug, target }: { readonly slug: string; readonly target: Target }) {
  const { t } = useTranslation('set-asides');
  const [isOpen, setOpen] = useState(false);
  const all = isOfAll(target);
  const { name } = target;
  const button = t(all ? 'all' : 'one');
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={
          all ? t('labelAll', { button, count: target.reviews, name }) : t('labelOne', { button, name })
        }
        onClick={() => setOpen(true)}
      >
        {button}
      </Button>
      {isOpen && (
        <Suspense>
          <SetAsideDialog slug={slug} target={target} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
