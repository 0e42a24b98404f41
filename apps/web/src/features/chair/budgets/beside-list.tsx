import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { useKeys } from '../../../ui/keys';
import type { RankedList } from '../ranking/ranked-rows';
import { useBalanceAddress } from './use-balance-address';

const BalancePanel = lazy(async () => ({ default: (await import('./balance-panel')).BalancePanel }));
const BesideTalk = lazy(async () => ({ default: (await import('./beside-choice')).BesideChoice }));

/** Opens and closes what stands beside the list; nothing where the conference has no budgets. */
export function BalanceToggle() {
  const { usesBudgets } = useConference();
  return usesBudgets ? <Toggle /> : null;
}

function Toggle() {
  const { t } = useTranslation('ranking');
  const { isShown, toggle } = useBalanceAddress();
  useKeys([{ keys: 'b', label: t(isShown ? 'key.hideBalance' : 'key.showBalance'), run: toggle }]);
  return (
    <Button
      size="compact-sm"
      flex="none"
      variant={isShown ? 'light' : 'default'}
      leftSection={<IconScale size={15} />}
      rightSection={<kbd>b</kbd>}
      aria-pressed={isShown}
      onClick={toggle}
    >
      {t('balance')}
    </Button>
  );
}

interface BesideListProps {
  readonly list: RankedList;
  /** The track shown, where it is a single one. */
  readonly trackId: string | null;
  readonly onOpen: (number: number) => void;
}

/** The line, the places and what the accepted talks are together. */
export function BesideList(props: BesideListProps) {
  const { usesBudgets } = useConference();
  const { isShown } = useBalanceAddress();
  if (!usesBudgets || !isShown) return null;
  return (
    <Suspense fallback={null}>
      <BalancePanel {...props} />
    </Suspense>
  );
}

/** What accepting the open talk would mean. */
export function BesideChoice(props: { readonly list: RankedList; readonly number: number }) {
  const { usesBudgets } = useConference();
  if (!usesBudgets) return null;
  return (
    <Suspense fallback={null}>
      <BesideTalk {...props} />
    </Suspense>
  );
}
