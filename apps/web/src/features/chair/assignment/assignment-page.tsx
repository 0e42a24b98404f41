import { Anchor, Stack, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { holds, useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { RoundSwitch } from '../../../ui/round-switch';
import { useRounds } from '../../../ui/use-rounds';
import { ProblemNote } from '../../../ui/problem-note';
import { AssignmentList } from './assignment-list';
import { AssignmentOff } from './assignment-off';
import { BidCoverage } from './bid-coverage';
import { Figure } from './figure';
import { ImportPlan } from './import-plan';
import { LoadHistogram } from './load-histogram';
import { firstTold } from './run-told';
import { RunsTable } from './runs-table';
import { StartRunForm } from './start-run-form';
import { useBoard, useRuns } from './use-runs';
import './assignment.css';

/** How the talks are covered today, computing a new assignment, and the runs so far. */
export function AssignmentPage() {
  const { t } = useTranslation('assignment');
  const conference = useConference();
  const { slug } = conference;
  const { rounds, round } = useRounds(slug);
  const board = useBoard(slug, round?.id);
  const runs = useRuns(slug);
  const isOrganizer = holds(conference, ['organizer']);
  const problem = rounds.error ?? board.error ?? runs.error;
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        <RoundSwitch slug={slug} />
        {round && conference.usesAssignment && isOrganizer && <ImportPlan slug={slug} roundId={round.id} />}
      </PageTitle>
      <Stack gap="md">
        {problem !== null && <ProblemNote error={problem} retry={() => void board.refetch()} />}
        {!conference.usesAssignment && <AssignmentOff />}
        {board.data && board.data.proposals === 0 && (
          <EmptyState title={t('noTalks.title')} text={t('noTalks.text')} />
        )}
        {board.data && board.data.loads.length === 0 && (
          <EmptyState title={t('noReviewers.title')} text={t('noReviewers.text')}>
            <Anchor component={Link} to={`/c/${slug}/chair/committee`} size="sm">
              {t('noReviewers.committee')}
            </Anchor>
          </EmptyState>
        )}
        {board.data && board.data.assignments > 0 && <Today board={board.data} />}
        {board.data && round && runs.data && conference.usesAssignment && isOrganizer && (
          <StartRunForm
            slug={slug}
            roundId={round.id}
            first={firstTold(runs.data.items, round)}
            proposals={board.data.proposals}
            reviewers={board.data.loads.length}
          />
        )}
        {conference.takesBids && <BidCoverage slug={slug} />}
        {runs.data && runs.data.items.length > 0 && (
          <RunsTable slug={slug} zone={conference.timeZone} runs={runs.data.items} />
        )}
        {board.data && round && conference.usesAssignment && board.data.loads.length > 0 && (
          <AssignmentList slug={slug} roundId={round.id} reviewers={board.data.loads} />
        )}
      </Stack>
    </div>
  );
}

function Today({ board }: { readonly board: Schemas['AssignmentBoard'] }) {
  const { t } = useTranslation('assignment');
  const { covered, proposals, reviewsWanted, reviewsFloor, belowFloor, assignments, loads } = board;
  return (
    <Stack component="section" gap="md" aria-label={t('today.title')}>
      <div className="figures">
        <Figure
          label={t('today.covered', { count: reviewsWanted })}
          value={t('outOf', { part: covered, whole: proposals })}
          note={t('talks')}
        />
        <Figure
          label={t('today.belowFloor', { floor: reviewsFloor })}
          value={t('number', { value: belowFloor })}
          note={t('talks')}
        />
        <Figure
          label={t('today.assignments')}
          value={t('number', { value: assignments })}
          note={t('today.reviewers', { count: loads.length })}
        />
      </div>
      <div className="panel">
        <Stack p="md" gap="xs">
          <Title order={2}>{t('loads.title')}</Title>
          <LoadHistogram loads={loads.map(({ load }) => ({ before: load, after: load }))} compares={false} />
        </Stack>
      </div>
    </Stack>
  );
}
