import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { Link, useNavigate } from 'react-router';
import { holds, useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import { toast, toastProblem, toastWithUndo } from '../../../ui/toasts';
import { When } from '../../../ui/when';
import { useStartRun } from '../assignment/use-runs';
import { type Board, useFill } from './use-coverage';

interface FillNoteProps {
  readonly slug: string;
  readonly roundId: string;
  readonly zone: string;
  readonly board: Board;
}

/** The open places in one sentence with one button; what cannot be filled without moving somebody, with a second. */
export function FillNote({ slug, roundId, zone, board }: FillNoteProps) {
  const { t } = useTranslation('coverage');
  const { find, apply, undo } = useFill(slug, roundId);
  const { fill, lastFill, whole } = board;
  const takeBack = (runId: string, version: number): void =>
    undo.mutate(
      { runId, version },
      {
        onSuccess: ({ revoked, left }) => toast(t('fill.undone', { count: revoked, left })),
        onError: toastProblem,
      },
    );
  const accept = async (): Promise<void> => {
    if (!fill) return;
    const applied = await apply.mutateAsync(fill).catch(() => null);
    if (applied)
      toastWithUndo(t('fill.applied', { count: applied.added }), () => takeBack(fill.runId, applied.version));
  };
  const look = async (): Promise<void> => {
    const found = await find.mutateAsync().catch(() => null);
    if (found?.runId === null) toast(t('fill.nobody'));
  };
  const problem = apply.error ?? find.error;
  const isQuiet = !fill && whole.openPlaces === 0 && !lastFill;
  if (!board.usesAssignment || isQuiet) return null;
  return (
    <section className="panel" aria-label={t('fill.label')}>
      <Stack p="md" gap="xs">
        {fill && (
          <Group justify="space-between" gap="sm">
            <Text fw={600} maw={640}>
              {t('fill.says', {
                count: fill.places,
                people: t('fill.people', { count: fill.people }),
                highest: fill.highestLoad,
              })}{' '}
              {fill.removed > 0 ? t('fill.relieves', { count: fill.removed }) : t('fill.nothingElse')}
            </Text>
            <Group gap="sm">
              <Anchor component={Link} to={`/c/${slug}/chair/assignment/runs/${fill.runId}`} size="sm">
                {t('fill.see')}
              </Anchor>
              <Button loading={apply.isPending} onClick={() => void accept()}>
                {t('fill.apply')}
              </Button>
            </Group>
          </Group>
        )}
        {!fill && whole.openPlaces > 0 && (
          <Group justify="space-between" gap="sm">
            <Text fw={600}>{t('fill.open', { count: whole.openPlaces })}</Text>
            <Button variant="default" loading={find.isPending} onClick={() => void look()}>
              {t('fill.find')}
            </Button>
          </Group>
        )}
        {fill && fill.stillOpen > 0 && <SmallestChange slug={slug} roundId={roundId} board={board} />}
        {!fill && lastFill && (
          <Group gap="sm">
            <Text size="sm" c="dimmed">
              {t(lastFill.byItself ? 'fill.filledItself' : 'fill.filled', { count: lastFill.places })}{' '}
              <When at={lastFill.appliedAt} zone={zone} relative />
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              loading={undo.isPending}
              onClick={() => takeBack(lastFill.runId, lastFill.version)}
            >
              {t('fill.undo')}
            </Button>
          </Group>
        )}
        {problem !== null && <ProblemNote error={problem} />}
      </Stack>
    </section>
  );
}

/** What a fill leaves open can be covered only by moving untouched talks: an organizer may have that computed. */
function SmallestChange({ slug, roundId, board }: Omit<FillNoteProps, 'zone'>) {
  const { t } = useTranslation('coverage');
  const conference = useConference();
  const navigate = useNavigate();
  const start = useStartRun(slug);
  const compute = (): void =>
    start.mutate(
      { roundId, reviewsPerProposal: board.reviewsWanted },
      {
        onSuccess: ({ id }) => void navigate(`/c/${slug}/chair/assignment/runs/${id}`),
        onError: toastProblem,
      },
    );
  return (
    <Group gap="sm">
      <Text size="sm">{t('fill.stillOpen', { count: board.fill?.stillOpen ?? 0 })}</Text>
      {holds(conference, ['organizer']) && (
        <Button variant="default" size="compact-sm" loading={start.isPending} onClick={compute}>
          {t('fill.smallest')}
        </Button>
      )}
    </Group>
  );
}
