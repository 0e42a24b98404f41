import { Stack, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { useSearchParams } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { useKeys } from '../../../ui/keys';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { toastProblem, toastWithUndo } from '../../../ui/toasts';
import { MisfiledItem } from './misfiled-item';
import { type Misfiled, useMisfiled, useMisfiledActions } from './use-misfiled';
import './misfiled.css';

const NOTHING: readonly Misfiled[] = [];

/** Talks that their reviewers would put in another track: one key moves the chosen one, another turns it down. */
export function MisfiledPage() {
  const { t } = useTranslation('misfiled');
  const conference = useConference();
  const { slug, tracks } = conference;
  const { data, error, refetch } = useMisfiled(slug);
  const { move, undoMove, dismiss, restore } = useMisfiledActions(slug);
  const [params, setParams] = useSearchParams();
  const items = data?.items ?? NOTHING;
  const at = Math.max(
    0,
    items.findIndex(({ number }) => String(number) === params.get('at')),
  );
  const chosen = items[at];
  const choose = (item: Misfiled | undefined): void =>
    setParams(item ? { at: String(item.number) } : {}, { replace: true });
  const nameOf = (id: string | null): string => tracks.find((track) => track.id === id)?.name ?? t('noTrack');

  const moveTo = (item: Misfiled, trackId: string): void => {
    if (item === chosen) choose(items[at + 1]);
    move.mutate(
      { number: item.number, version: item.version, trackId },
      {
        onSuccess: ({ id }) =>
          toastWithUndo(t('moved', { number: item.number, track: nameOf(trackId) }), () =>
            undoMove.mutate(id, { onError: toastProblem }),
          ),
        onError: toastProblem,
      },
    );
  };
  const turnDown = (item: Misfiled): void => {
    if (item === chosen) choose(items[at + 1]);
    dismiss.mutate(item, {
      onSuccess: () =>
        toastWithUndo(t('dismissed', { number: item.number, track: nameOf(item.trackId) }), () =>
          restore.mutate(item.number, { onError: toastProblem }),
        ),
      onError: toastProblem,
    });
  };
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => choose(items[Math.min(items.length - 1, at + 1)]) },
    { keys: 'k', label: t('keys.up'), run: () => choose(items[Math.max(0, at - 1)]) },
    ...(chosen?.mayMove
      ? [
          { keys: 'm', label: t('keys.move'), run: () => moveTo(chosen, chosen.suggestions[0]!.trackId) },
          { keys: 'x', label: t('keys.dismiss'), run: () => turnDown(chosen) },
        ]
      : []),
  ]);

  return (
    <main className="page">
      <PageTitle title={t('title')} />
      <Stack gap="md">
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {data && items.length === 0 && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
        {items.length > 0 && (
          <>
            <Text size="sm" c="dimmed" maw={640}>
              {t(chosen?.mayMove ? 'help' : 'helpReading')}
            </Text>
            <ul className="misfiled panel">
              {items.map((item) => (
                <MisfiledItem
                  key={item.number}
                  slug={slug}
                  item={item}
                  isChosen={item === chosen}
                  nameOf={nameOf}
                  choose={() => choose(item)}
                  move={(trackId) => moveTo(item, trackId)}
                  dismiss={() => turnDown(item)}
                />
              ))}
            </ul>
          </>
        )}
      </Stack>
    </main>
  );
}
