import { Alert, Anchor, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { Link, useNavigate, useParams } from 'react-router';
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
  const { cancel, repeat, undo } = useRunActions(slug, runId);
  const navigate = useNavigate();
  const isOrganizer = holds(conference, ['organizer']);
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
          {run.preview && (
            <Button
              component="a"
              variant="default"
              href={`/api/conferences/${slug}/assignment-runs/${run.id}/plan.csv`}
              download
            >
              {t('export')}
            </Button>
          )}
          {run.preview && run.kind === 'balance' && isOrganizer && (
            <Button
              variant="default"
              title={t('repeat.help')}
              loading={repeat.isPending}
              onClick={() =>
                repeat.mutate(undefined, {
                  onSuccess: ({ id }) => void navigate(`/c/${slug}/chair/assignment/runs/${id}`),
                  onError: toastProblem,
                })
              }
            >
              {t('repeat.action')}
            </Button>
          )}
          {run.state === 'ready' && isOrganizer && (
            <Button variant="default" onClick={() => cancel.mutate(run.version, { onError: toastProblem })}>
              {t('discard')}
            </Button>
          )}
          {run.state === 'ready' && (
            <ApplyRun slug={slug} run={run} tracks={conference.tracks} undo={takeBack} />
          )}
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
          <Text size="sm">{t(`kind.${run.kind}`)}</Text>
          <Text size="sm" c="dimmed">
            {t('run.settings', { count: run.settings.reviewsPerProposal })}
            {run.settings.maxLoad !== null && ` · ${t('run.limit', { limit: run.settings.maxLoad })}`}
            {' · '}
            {run.createdBy ?? ''} <When at={run.createdAt} zone={timeZone} />
            {run.kind === 'balance' && ` · ${t('run.seed', { seed: run.seed })}`}
          </Text>
        </Group>
        {isUnfinished(run) && (
          <RunProgress
            run={run}
            cancel={isOrganizer ? () => cancel.mutate(run.version, { onError: toastProblem }) : undefined}
          />
        )}
        {run.state === 'failed' && (
          <Alert color="red" title={t('failed')} role="alert">
            {run.failure}
          </Alert>
        )}
        {run.applied && run.applied.left > 0 && <Text size="sm">{t('partly', { ...run.applied })}</Text>}
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
