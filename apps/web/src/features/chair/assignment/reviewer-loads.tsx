import { Table } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { ScrollRegion } from './scroll-region';
import type { Preview } from './use-runs';

/** Who has how much, today and after the run; opened when wanted. */
export function ReviewerLoads({ loads }: { readonly loads: Preview['loads'] }) {
  const { t } = useTranslation('assignment');
  const rows = loads.toSorted((a, b) => b.after - a.after || a.name.localeCompare(b.name));
  return (
    <details>
      <summary className="quiet-summary">{t('loads.byReviewer')}</summary>
      <ScrollRegion label={t('loads.byReviewer')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('loads.reviewer')}</Table.Th>
              <Table.Th className="number">{t('loads.today')}</Table.Th>
              <Table.Th className="number">{t('loads.then')}</Table.Th>
              <Table.Th className="number">{t('loads.difference')}</Table.Th>
              <Table.Th className="number">{t('loads.limit')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ memberId, name, before, after, limit }) => (
              <Table.Tr key={memberId}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className="number">{before}</Table.Td>
                <Table.Td className="number">{after}</Table.Td>
                <Table.Td className="number">{t('loads.by', { value: after - before })}</Table.Td>
                <Table.Td className="number">{limit ?? '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </details>
  );
}
