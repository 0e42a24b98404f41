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
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={
          all
            ? t('titleAll', { count: target.reviews, name: target.name })
            : t('titleOne', { name: target.name })
        }
        onClick={() => setOpen(true)}
      >
        {t(all ? 'all' : 'one')}
      </Button>
      {isOpen && (
        <Suspense>
          <SetAsideDialog slug={slug} target={target} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
