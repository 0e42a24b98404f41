import { Alert, Anchor, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { holds, useConference } from '../../../app/conference-context';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { toast, toastProblem } from '../../../ui/toasts';
import { When } from '../../../ui/when';
import { ApplyRun } from './apply-run';
import { PlanTable } from './plan-table';
import { RunPreview } from './run-preview';
import { RunProgress } from './run-progress';
import { RunStateBadge } from './run-state-badge';
import { isUnfinished, useRun, useRunActions } from './use-runs';
import './assignment.css';

/** One run: its progress, then its result to look at, apply and take back. */
export function RunPage() {
  const { t } = useTranslation('assignment');
  const conference = useConference();
  const { slug, timeZone } = conference;
  const { runId = '' } = useParams();
  const { data: run, error, refetch } = useRun(slug, runId);
  const { cancel, undo } = useRunActions(slug, runId);
  if (error) {
    return (
      <div className="page">
        <ProblemNote error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (!run) {
    return (
      <Center p="xl">
        <Loader size="sm" />
      </Center>
    );
  }
  const takeBack = (version: number): void => {
    undo
      .mutateAsync(version)
      .then((undone) => toast(t('undone', { ...undone })))
      .catch(toastProblem);
  };
  return (
    <div className="page">
      <Anchor component={Link} to={`/c/${slug}/chair/assignment`} size="sm">
        {t('back')}
      </Anchor>
      <PageTitle title={t('run.title')}>
        <Group gap="sm">
          {run.state === 'ready' && holds(conference, ['organizer']) && (
            <Button variant="default" onClick={() => cancel.mutate(run.version, { onError: toastProblem })}>
              {t('discard')}
            </Button>
          )}
          {run.state === 'ready' && <ApplyRun slug={slug} run={run} undo={takeBack} />}
          {run.state === 'applied' && (
            <Button variant="default" loading={undo.isPending} onClick={() => takeBack(run.version)}>
              {t('undo')}
            </Button>
          )}
        </Group>
      </PageTitle>
      <Stack gap="md">
        <Group gap="sm">
          <RunStateBadge state={run.state} />
          <Text size="sm" c="dimmed">
            {t('run.settings', { count: run.settings.reviewsPerProposal })}
            {run.settings.maxLoad !== null && ` · ${t('run.limit', { limit: run.settings.maxLoad })}`}
            {' · '}
            {run.createdBy ?? ''} <When at={run.createdAt} zone={timeZone} />
            {' · '}
            {t('run.seed', { seed: run.seed })}
          </Text>
        </Group>
        {isUnfinished(run) && (
          <RunProgress
            run={run}
            cancel={
              holds(conference, ['organizer'])
                ? () => cancel.mutate(run.version, { onError: toastProblem })
                : undefined
            }
          />
        )}
        {run.state === 'failed' && (
          <Alert color="red" title={t('failed')} role="alert">
            {run.failure}
          </Alert>
        )}
        {run.state === 'cancelled' && <Text size="sm">{t('cancelled')}</Text>}
        {run.preview && (
          <>
            <RunPreview run={run} preview={run.preview} tracks={conference.tracks} />
            <PlanTable slug={slug} runId={run.id} tracks={conference.tracks} />
          </>
        )}
      </Stack>
    </div>
  );
}
