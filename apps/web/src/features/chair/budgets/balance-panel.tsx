import { ActionIcon, Loader, SegmentedControl, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { ProblemNote } from '../../../ui/problem-note';
import type { RankedList } from '../ranking/ranked-rows';
import { BalanceShares } from './balance-shares';
import { LinePanel } from './line-panel';
import { TrackPlaces } from './track-places';
import { useBalanceAddress } from './use-balance-address';
import { balanceQuery, budgetsQuery } from './use-budgets';
import './balance.css';

interface BalancePanelProps {
  readonly list: RankedList;
  readonly trackId: string | null;
  readonly onOpen: (number: number) => void;
}

/** Follows every decision at once: what is decided comes from the list, what it is counted by from its own answers. */
export function BalancePanel({ list, trackId, onOpen }: BalancePanelProps) {
  const { t } = useTranslation('budgets');
  const { slug } = useConference();
  const { toggle } = useBalanceAddress();
  const budgets = useQuery(budgetsQuery(slug));
  const balance = useQuery(balanceQuery(slug));
  const [of, setOf] = useState<'accepted' | 'line'>('accepted');
  const failed = budgets.isError ? budgets : balance.isError ? balance : null;
  return (
    <aside className="balance-panel panel" aria-label={t('balance')}>
      <div className="panel-bar">
        <Title order={2}>{t('balance')}</Title>
        <ActionIcon variant="subtle" color="gray" ml="auto" onClick={toggle} aria-label={t('key.hide')}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className="panel-body" tabIndex={0} role="region" aria-label={t('balance')}>
        {failed && !failed.data && <ProblemNote error={failed.error} retry={() => void failed.refetch()} />}
        {(budgets.isPending || balance.isPending) && <Loader size="sm" />}
        {budgets.data && (
          <>
            <LinePanel list={list} budgets={budgets.data} trackId={trackId} onOpen={onOpen} />
            <TrackPlaces list={list} budgets={budgets.data} />
          </>
        )}
        {budgets.data && balance.data && (
          <>
            <SegmentedControl
              fullWidth
              size="xs"
              mt="md"
              aria-label={t('of.label')}
              value={of}
              onChange={(value) => setOf(value as typeof of)}
              data={[
                { value: 'accepted', label: t('of.accepted') },
                { value: 'line', label: t('of.line') },
              ]}
            />
            <BalanceShares
              list={list}
              budgets={budgets.data}
              balance={balance.data}
              withLine={of === 'line'}
            />
          </>
        )}
      </div>
    </aside>
  );
}
