import { Table, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { ScrollRegion } from '../assignment/scroll-region';
import type { Board } from './use-coverage';

interface TracksTableProps {
  readonly tracks: Board['tracks'];
  readonly reviewsFloor: number;
  readonly chosen: string | null;
  readonly choose: (trackId: string | null) => void;
}

/** Track by track, the worst first; a click shows its talks. */
export function TracksTable({ tracks, reviewsFloor, chosen, choose }: TracksTableProps) {
  const { t } = useTranslation('coverage');
  const share = ({ done, assigned }: Board['tracks'][number]): number =>
    assigned === 0 ? 0 : done / assigned;
  const rows = tracks.toSorted((a, b) => share(a) - share(b));
  return (
    <section className="panel">
      <Title order={2} p="md" pb="xs">
        {t('tracks.title')}
      </Title>
      <ScrollRegion label={t('tracks.title')}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('tracks.track')}</Table.Th>
              <Table.Th className="number">{t('tracks.talks')}</Table.Th>
              <Table.Th colSpan={2}>{t('tracks.reviews')}</Table.Th>
              <Table.Th className="number">{t('tracks.lackReviews', { floor: reviewsFloor })}</Table.Th>
              <Table.Th className="number">{t('tracks.open')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => {
              const { trackId, name, proposals, assigned, done, lackReviews, openPlaces } = row;
              const isChosen = trackId !== null && trackId === chosen;
              return (
                <Table.Tr key={trackId ?? ''} data-chosen={isChosen || undefined} className="coverage-row">
                  <Table.Td>
                    {trackId === null ? (
                      t('tracks.none')
                    ) : (
                      <UnstyledButton
                        className="coverage-choice"
                        aria-pressed={isChosen}
                        onClick={() => choose(isChosen ? null : trackId)}
                      >
                        {name}
                      </UnstyledButton>
                    )}
                  </Table.Td>
                  <Table.Td className="number">{proposals}</Table.Td>
                  <Table.Td w="25%">
                    <span className="share-bar" aria-hidden>
                      <span style={{ width: `${100 * share(row)}%` }} />
                    </span>
                  </Table.Td>
                  <Table.Td className="number">
                    {t('figures.outOf', { part: done, whole: assigned })}
                  </Table.Td>
                  <Table.Td className="number">{lackReviews}</Table.Td>
                  <Table.Td className="number">{openPlaces}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
