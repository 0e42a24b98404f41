import { Anchor, Button, Group, Pill, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import { ProblemNote } from '../../../ui/problem-note';
import { ScrollRegion } from '../assignment/scroll-region';
import { type Board, type Lack, LACKS, useShortTalks } from './use-coverage';
import type { useCoverageAddress } from './use-coverage-address';

interface ShortTalksProps {
  readonly slug: string;
  readonly roundId: string;
  readonly board: Board;
  readonly address: ReturnType<typeof useCoverageAddress>;
}

/** The talks that lack something, page by page. */
export function ShortTalks({ slug, roundId, board, address: { lack, trackId, set } }: ShortTalksProps) {
  const { t } = useTranslation('coverage');
  const talks = useShortTalks(slug, roundId, lack, trackId);
  const items = talks.data?.pages.flatMap((page) => page.items) ?? [];
  const track = board.tracks.find((each) => each.trackId === trackId)?.name;
  const nameOf = (id: string | null): string => board.tracks.find((each) => each.trackId === id)?.name ?? '–';
  const bounds = { floor: board.reviewsFloor, wanted: board.reviewsWanted };
  return (
    <section className="panel" aria-labelledby="short-talks">
      <Stack p="md" pb="xs" gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={2} id="short-talks">
            {t('short.title')}
          </Title>
          {track && (
            <Pill
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('short.allTracks') }}
              onRemove={() => set({ track: null })}
            >
              {track}
            </Pill>
          )}
        </Group>
        <SegmentedControl
          className="coverage-lack"
          aria-label={t('short.by')}
          size="xs"
          value={lack}
          onChange={(value) => set({ lack: value === 'reviews' ? null : value })}
          data={LACKS.map((value: Lack) => ({ value, label: t(`short.lack.${value}`, bounds) }))}
        />
        {talks.error && <ProblemNote error={talks.error} retry={() => void talks.refetch()} />}
        {talks.data && items.length === 0 && (
          <Text size="sm" c="dimmed" pb="xs">
            {t('short.none')}
          </Text>
        )}
      </Stack>
      {items.length > 0 && (
        <ScrollRegion label={t('short.title')}>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className="number">#</Table.Th>
                <Table.Th>{t('short.talk')}</Table.Th>
                {board.tracks.length > 1 && <Table.Th>{t('tracks.track')}</Table.Th>}
                <Table.Th className="number">{t('short.reviewers')}</Table.Th>
                <Table.Th className="number">{t('short.reviews')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ number, title, trackId: of, assigned, done }) => (
                <Table.Tr key={number}>
                  <Table.Td className="number">{number}</Table.Td>
                  <Table.Td className="coverage-title">
                    {title === null ? (
                      <Text size="sm" c="dimmed" fs="italic">
                        {t('short.conflicted')}
                      </Text>
                    ) : (
                      <Anchor component={Link} to={`/c/${slug}/chair/ranking?at=${number}&open=1`} size="sm">
                        {title}
                      </Anchor>
                    )}
                  </Table.Td>
                  {board.tracks.length > 1 && <Table.Td>{nameOf(of)}</Table.Td>}
                  <Table.Td className="number">{assigned ?? '–'}</Table.Td>
                  <Table.Td className="number">{done ?? '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
      {talks.hasNextPage && (
        <Group p="md" pt="xs">
          <Button
            variant="default"
            size="compact-sm"
            loading={talks.isFetchingNextPage}
            onClick={() => void talks.fetchNextPage()}
          >
            {t('short.more')}
          </Button>
        </Group>
      )}
    </section>
  );
}
