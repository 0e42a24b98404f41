import { Anchor, Loader, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { api, ask, type Schemas } from '../../../api/client';
import { useTranslation } from '../../../i18n/texts';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { RoundSwitch } from '../../../ui/round-switch';
import { useNamedRound } from '../../../ui/use-rounds';
import { AgreementTable } from './agreement-table';
import { ReviewerTable } from './reviewer-table';
import '../ranking/ranking.css';
import './calibration.css';

/** How each reviewer uses the scale, beside the committee; worded for people to read about themselves. */
export function ReviewersPage() {
  const { t } = useTranslation('calibration');
  const { slug, usesCalibration } = useConference();
  const round = useNamedRound();
  const answer = useQuery({
    queryKey: ['calibration-reviewers', slug, round],
    queryFn: () =>
      ask<Schemas['CalibrationReviewers']>(
        api.GET('/api/conferences/{slug}/ranking/calibration/reviewers', {
          params: { path: { slug }, ...(round === null ? {} : { query: { round } }) },
        }),
      ),
    enabled: usesCalibration,
  });
  const { data } = answer;
  return (
    <div className="page page-reviewers">
      <PageTitle title={t('page.title')}>
        <RoundSwitch slug={slug} />
      </PageTitle>
      <Anchor component={Link} to={`/c/${slug}/chair/ranking`} size="sm">
        {t('page.back')}
      </Anchor>
      <p>{t('page.lead')}</p>
      {!usesCalibration && <EmptyState title={t('page.off')} text={t('page.offText')} />}
      {answer.isLoading && <Loader size="sm" />}
      {answer.isError && <ProblemNote error={answer.error} retry={() => void answer.refetch()} />}
      {data && data.reviewers.length === 0 && (
        <EmptyState title={t('page.empty')} text={t('page.emptyText')} />
      )}
      {data && data.reviewers.length > 0 && (
        <>
          <Title order={2}>{t('page.people')}</Title>
          <ReviewerTable reviewers={data.reviewers} isPlain={data.method === 'blup'} />
          {data.method === 'blup' && <p className="quiet">{t('page.plain')}</p>}
          <details open>
            <summary>{t('page.how')}</summary>
            <ul>
              {(['offset', 'scale', 'noise', 'interval'] as const).map((one) => (
                <li key={one}>{t(`page.${one}`)}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      {data && data.criteria.length > 0 && <AgreementTable criteria={data.criteria} />}
    </div>
  );
}
