import { Anchor, Table, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { When } from '../../../ui/when';
import { RunStateBadge } from './run-state-badge';
import { ScrollRegion } from './scroll-region';

interface RunsTableProps {
  readonly slug: string;
  readonly zone: string;
  readonly runs: readonly Schemas['AssignmentRunItem'][];
}

/** The runs so far, newest first. */
export function RunsTable({ slug, zone, runs }: RunsTableProps) {
  const { t } = useTranslation('assignment');
  return (
    <div className="panel">
      <Title order={2} p="md" pb="xs">
        {t('runs.title')}
      </Title>
      <ScrollRegion label={t('runs.title')}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('runs.started')}</Table.Th>
              <Table.Th>{t('runs.kind')}</Table.Th>
              <Table.Th>{t('runs.state')}</Table.Th>
              <Table.Th className="number">{t('runs.places')}</Table.Th>
              <Table.Th className="number">{t('runs.perTalk')}</Table.Th>
              <Table.Th className="number">{t('runs.most')}</Table.Th>
              <Table.Th>{t('runs.by')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/c/${slug}/chair/assignment/runs/${run.id}`} size="sm">
                    <When at={run.createdAt} zone={zone} />
                  </Anchor>
                </Table.Td>
                <Table.Td>{t(`kind.${run.kind}`)}</Table.Td>
                <Table.Td>
                  <RunStateBadge state={run.state} />
                </Table.Td>
                <Table.Td className="number">
                  {run.places === null ? '–' : t('outOf', { part: run.places, whole: run.wanted })}
                </Table.Td>
                <Table.Td className="number">{run.settings.reviewsPerProposal}</Table.Td>
                <Table.Td className="number">{run.settings.maxLoad ?? '–'}</Table.Td>
                <Table.Td>{run.createdBy ?? '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </div>
  );
}
