import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { RoundSwitch } from '../../../ui/round-switch';
import { useNamedRound } from '../../../ui/use-rounds';
import { RankingDesk } from './ranking-desk';
import { rankingQuery } from './use-ranking';
import './ranking.css';
import './query/query.css';

/** The ranked list, from which the programme is decided. */
export function RankingPage() {
  const { t } = useTranslation('ranking');
  const { slug } = useConference();
  const ranking = useQuery(rankingQuery(slug, useNamedRound()));
  const isEmpty = ranking.data?.rows.number.length === 0 && ranking.data.placeholders.length === 0;
  return (
    <div className="page page-ranking">
      <PageTitle title={t('title')}>
        <RoundSwitch slug={slug} />
      </PageTitle>
      {ranking.isPending && <Loader size="sm" />}
      {ranking.isError && !ranking.data && (
        <ProblemNote error={ranking.error} retry={() => void ranking.refetch()} />
      )}
      {isEmpty && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {ranking.data && !isEmpty && <RankingDesk list={ranking.data} />}
    </div>
  );
}
