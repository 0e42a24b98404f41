import { Button, Checkbox, Group, Loader, Table, Text } from '@mantine/core';
import { IconCircleCheck, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { useSearchParams } from 'react-router';
import { api, ask, type Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { CommitteeNavigation } from './committee-navigation';
import { type FigureId, FIGURES } from './figures';
import './committee.css';

/** Who did what they were asked for, for thank-yous and free tickets. */
export function CompletionPage() {
  const { t } = useTranslation('committee');
  const { slug } = useConference();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['completion', slug],
    queryFn: () =>
      ask<Schemas['CompletionList']>(
        api.GET('/api/conferences/{slug}/completion', { params: { path: { slug } } }),
      ),
  });
  const onlyWhole = params.has('all');
  const members = data?.items ?? [];
  const whole = members.filter(({ hasCompletedAll }) => hasCompletedAll);
  const shown = onlyWhole ? whole : members;
  const wasAsked = members.some(({ assigned, declined }) => assigned + declined > 0);
  const total = (figure: FigureId): number => shown.reduce((sum, member) => sum + member[figure], 0);
  const files = `/api/conferences/${slug}/exports/completion`;
  return (
    <main className="page page-committee-list">
      <PageTitle title={t('completion.title')}>
        <Group gap="xs">
          <Button
            component="a"
            href={`${files}.csv`}
            download
            variant="default"
            leftSection={<IconFileTypeCsv size={16} />}
          >
            CSV
          </Button>
          <Button
            component="a"
            href={`${files}.xlsx`}
            download
            leftSection={<IconFileSpreadsheet size={16} />}
          >
            {t('completion.workbook')}
          </Button>
        </Group>
      </PageTitle>
      <CommitteeNavigation />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader size="sm" />}
      {data && !wasAsked && (
        <EmptyState title={t('completion.none.title')} text={t('completion.none.text')} />
      )}
      {wasAsked && (
        <>
          <Group gap="md" mb="xs">
            <Text size="sm" role="status">
              {t('completion.count', { whole: whole.length, total: members.length })}
            </Text>
            <Checkbox
              label={t('completion.onlyWhole')}
              checked={onlyWhole}
              onChange={(event) =>
                setParams(event.currentTarget.checked ? { all: '' } : {}, { replace: true, flushSync: true })
              }
            />
          </Group>
          <Text size="xs" c="dimmed" mb="xs">
            {t('completion.help')}
          </Text>
          <div className="panel committee-list" tabIndex={0} role="region" aria-label={t('completion.title')}>
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('column.name')}</Table.Th>
                  <Table.Th scope="col">{t('completion.whole')}</Table.Th>
                  {FIGURES.map((figure) => (
                    <Table.Th key={figure} scope="col" data-count>
                      {t(`figure.${figure}`)}
                    </Table.Th>
                  ))}
                  <Table.Th scope="col">{t('column.company')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((member) => (
                  <Table.Tr key={member.memberId}>
                    <Table.Th scope="row" title={member.email}>
                      {member.name}
                      {member.state !== 'active' && (
                        <Text span size="xs" c="dimmed" ml={6}>
                          {t(`state.${member.state}`)}
                        </Text>
                      )}
                    </Table.Th>
                    <Table.Td>
                      {member.hasCompletedAll ? (
                        <span className="list-right">
                          <IconCircleCheck size={15} aria-hidden /> {t('completion.yes')}
                        </span>
                      ) : (
                        t(member.assigned > 0 ? 'completion.no' : 'completion.nothing')
                      )}
                    </Table.Td>
                    {FIGURES.map((figure) => (
                      <Table.Td key={figure} data-count>
                        {member.assigned + member.declined === 0 ? '–' : member[figure]}
                      </Table.Td>
                    ))}
                    <Table.Td>{member.company || '–'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
              <Table.Tfoot>
                <Table.Tr>
                  <Table.Th scope="row">{t('completion.total')}</Table.Th>
                  <Table.Td>{shown.filter(({ hasCompletedAll }) => hasCompletedAll).length}</Table.Td>
                  {FIGURES.map((figure) => (
                    <Table.Td key={figure} data-count>
                      {total(figure)}
                    </Table.Td>
                  ))}
                  <Table.Td />
                </Table.Tr>
              </Table.Tfoot>
            </Table>
          </div>
        </>
      )}
    </main>
  );
}
