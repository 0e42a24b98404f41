import { Anchor, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import { api, ask, type Schemas } from '../../../api/client';
import { ProblemNote } from '../../../ui/problem-note';

type Coverage = Schemas['BidCoverage'];

/** How the bidding goes: who has bid, which talks nobody asked for, and bids that look aimed at one speaker. */
export function BidCoverage({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('bid');
  const coverage = useQuery({
    queryKey: ['bid-coverage', slug],
    queryFn: () =>
      ask<Coverage>(api.GET('/api/conferences/{slug}/bid-coverage', { params: { path: { slug } } })),
    staleTime: 30_000,
  });
  if (coverage.isError) return <ProblemNote error={coverage.error} retry={() => void coverage.refetch()} />;
  if (!coverage.data) return null;
  const { bidders, reviewers, talks, unwantedCount, unwanted, targeted } = coverage.data;
  return (
    <Stack component="section" className="panel bid-coverage" p="md" gap={6} aria-labelledby="bid-coverage">
      <Title order={2} id="bid-coverage">
        {t('coverage.title')}
      </Title>
      <p className="bid-coverage-line">
        {t('coverage.bidders', { bidders, reviewers })}{' '}
        {unwantedCount === 0
          ? t('coverage.allWanted')
          : t('coverage.unwanted', { count: unwantedCount, talks })}
      </p>
      {unwanted.length > 0 && (
        <details>
          <summary>{t('coverage.which')}</summary>
          <ul className="bid-coverage-list">
            {unwanted.map(({ number, title, trackName }) => (
              <li key={number}>
                <Anchor component={Link} to={`/c/${slug}/chair/ranking?at=${number}&open=1`} inherit>
                  #{number} {title}
                </Anchor>
                {trackName !== null && ` · ${trackName}`}
              </li>
            ))}
            {unwantedCount > unwanted.length && (
              <li>{t('coverage.more', { count: unwantedCount - unwanted.length })}</li>
            )}
          </ul>
        </details>
      )}
      {targeted !== null && targeted.length > 0 && (
        <details>
          <summary>{t('coverage.targeted', { count: targeted.length })}</summary>
          <ul className="bid-coverage-list">
            {targeted.map(({ memberId, memberName, speakerName, onSpeaker, all }) => (
              <li key={`${memberId} ${speakerName}`}>
                {t('coverage.targetedOne', { member: memberName, speaker: speakerName, onSpeaker, all })}
              </li>
            ))}
          </ul>
          <p className="bid-coverage-note">{t('coverage.targetedNote')}</p>
        </details>
      )}
    </Stack>
  );
}
