import { Button } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { toast, toastProblem } from '../../../ui/toasts';
import { isOfAll, type Target, useSetAside } from './use-set-asides';

interface CountAgainButtonProps {
  readonly slug: string;
  readonly target: Target;
  readonly version: number;
}

export function CountAgainButton({ slug, target, version }: CountAgainButtonProps) {
  const { t } = useTranslation('set-asides');
  const { takeBack } = useSetAside(slug);
  const said = t(isOfAll(target) ? 'countedAll' : 'countedOne', { name: target.name });
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      loading={takeBack.isPending}
      onClick={() => {
        takeBack.mutateAsync({ target, version }).then(() => toast(said), toastProblem);
      }}
    >
      {t('again')}
    </Button>
  );
}
