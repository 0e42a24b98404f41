import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import { holds, useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { RoundSwitch } from '../../../ui/round-switch';
import { useRounds } from '../../../ui/use-rounds';
import { ProblemNote } from '../../../ui/problem-note';
import '../assignment/assignment.css';
import { CoverageFigures } from './coverage-figures';
import { DaysChart } from './days-chart';
import { FillNote } from './fill-note';
import { ReviewersPace } from './reviewers-pace';
import { ShortTalks } from './short-talks';
import { TracksTable } from './tracks-table';
import { useCoverage } from './use-coverage';
import { useCoverageAddress } from './use-coverage-address';
import { SetAsideList } from '../set-asides/set-aside-list';
import './coverage.css';

/** How the round goes, live: what lacks reviewers or reviews, who lags, when it will be done, and what to do about it. */
export function CoveragePage() {
  const { t } = useTranslation('coverage');
  const conference = useConference();
  const { slug, timeZone } = conference;
  const setsAside = holds(conference, ['organizer', 'cochair']);
  const { rounds, round } = useRounds(slug);
  const roundId = round?.id;
  const { data: board, error, refetch } = useCoverage(slug, roundId);
  const address = useCoverageAddress();
  const problem = rounds.error ?? error;
  return (
    <main className="page">
      <PageTitle title={t('title')}>
        <RoundSwitch slug={slug} />
        <Anchor component={Link} to={`/c/${slug}/chair/reminders`} size="sm">
          {t('reminders')}
        </Anchor>
      </PageTitle>
      <Stack gap="md">
        {problem !== null && <ProblemNote error={problem} retry={() => void refetch()} />}
        {board?.whole.proposals === 0 && <EmptyState title={t('noTalks.title')} text={t('noTalks.text')} />}
        {board?.reviewers.length === 0 && (
          <EmptyState title={t('noReviewers.title')} text={t('noReviewers.text')}>
            <Anchor component={Link} to={`/c/${slug}/chair/committee`} size="sm">
              {t('noReviewers.committee')}
            </Anchor>
          </EmptyState>
        )}
        {board && roundId && board.whole.proposals > 0 && board.reviewers.length > 0 && (
          <>
            <FillNote slug={slug} roundId={roundId} zone={timeZone} board={board} />
            <CoverageFigures board={board} zone={timeZone} />
            {board.days.length > 0 && <DaysChart board={board} />}
            {board.tracks.length > 1 && (
              <TracksTable
                tracks={board.tracks}
                reviewsFloor={board.reviewsFloor}
                chosen={address.trackId}
                choose={(track) => address.set({ track })}
              />
            )}
            <ShortTalks slug={slug} roundId={roundId} board={board} address={address} />
            <ReviewersPace
              slug={slug}
              roundId={roundId}
              board={board}
              mark={address.mark}
              choose={(mark) => address.set({ mark })}
            />
            {setsAside && <SetAsideList slug={slug} roundId={roundId} zone={timeZone} />}
          </>
        )}
      </Stack>
    </main>
  );
}
