import { Table, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Preview } from './use-runs';
import { ScrollRegion } from './scroll-region';

interface ServedTalksProps {
  readonly talks: Preview['worstServed'];
  readonly hasTracks: boolean;
}

/** The talks that come off worst, so that somebody can look whether that is good enough. */
export function ServedTalks({ talks, hasTracks }: ServedTalksProps) {
  const { t } = useTranslation('assignment');
  if (talks.length === 0) return null;
  return (
    <div className="panel">
      <Title order={2} p="md" pb="xs">
        {t('worst.title')}
      </Title>
      <ScrollRegion label={t('worst.title')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="number">#</Table.Th>
              <Table.Th>{t('worst.talk')}</Table.Th>
              <Table.Th className="number" visibleFrom="sm">
                {t('worst.reviewers')}
              </Table.Th>
              {hasTracks && <Table.Th className="number">{t('worst.experts')}</Table.Th>}
              <Table.Th className="number">{t('worst.affinity')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {talks.map(({ number, title, wanted, reviewers, experts, affinity }) => (
              <Table.Tr key={number}>
                <Table.Td className="number">{number}</Table.Td>
                <Table.Td miw={160}>{title ?? t('conflicted')}</Table.Td>
                <Table.Td className="number" visibleFrom="sm">
                  {t('outOf', { part: reviewers, whole: wanted })}
                </Table.Td>
                {hasTracks && (
                  <Table.Td className="number">{t('outOf', { part: experts, whole: reviewers })}</Table.Td>
                )}
                <Table.Td className="number">
                  {affinity === null ? '–' : t('decimal', { value: affinity })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </div>
  );
}
