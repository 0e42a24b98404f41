import { Table, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Preview } from './use-runs';
import { ScrollRegion } from './scroll-region';

export interface TrackName {
  readonly id?: string;
  readonly name: string;
}

interface TrackCoverageProps {
  readonly coverage: Preview['tracks'];
  readonly tracks: readonly TrackName[];
}

/** Track by track: how many places are filled, and how many by somebody who knows it. */
export function TrackCoverage({ coverage, tracks }: TrackCoverageProps) {
  const { t } = useTranslation('assignment');
  const nameOf = (id: string): string => tracks.find((track) => track.id === id)?.name ?? '–';
  const rows = coverage.toSorted((a, b) => a.expertPlaces / a.places - b.expertPlaces / b.places);
  return (
    <div className="panel">
      <Title order={2} p="md" pb="xs">
        {t('tracks.title')}
      </Title>
      <ScrollRegion label={t('tracks.title')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('tracks.track')}</Table.Th>
              <Table.Th className="number">{t('tracks.talks')}</Table.Th>
              <Table.Th className="number">{t('tracks.places')}</Table.Th>
              <Table.Th colSpan={2}>{t('tracks.experts')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ trackId, proposals, wanted, places, expertPlaces }) => {
              const share = places === 0 ? 0 : expertPlaces / places;
              return (
                <Table.Tr key={trackId}>
                  <Table.Td>{nameOf(trackId)}</Table.Td>
                  <Table.Td className="number">{proposals}</Table.Td>
                  <Table.Td className="number">
                    {places === wanted
                      ? t('number', { value: places })
                      : t('outOf', { part: places, whole: wanted })}
                  </Table.Td>
                  <Table.Td w="30%">
                    <span className="share-bar" aria-hidden>
                      <span style={{ width: `${100 * share}%` }} />
                    </span>
                  </Table.Td>
                  <Table.Td className="number">{t('share', { value: share })}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </div>
  );
}
