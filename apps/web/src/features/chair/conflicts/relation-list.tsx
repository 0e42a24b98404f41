import { Table, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import { useCounts, useRelations } from './conflicts-data';
import { ScrollRegion } from '../assignment/scroll-region';

/** Whom members declared they are close to; for organizers alone. */
export function RelationList() {
  const { t } = useTranslation('conflicts');
  const { slug } = useConference();
  const { data, error, refetch } = useRelations(slug);
  const { data: members } = useCounts(slug);
  const names = new Map(members?.items.map(({ memberId, name }) => [memberId, name]));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data || data.items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('relations.none')}
      </Text>
    );
  return (
    <ScrollRegion label={t('relations.title')}>
      <Table miw={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('member')}</Table.Th>
            <Table.Th>{t('relations.who')}</Table.Th>
            <Table.Th>{t('own.note')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map(({ id, memberId, kind, name, email, company, note }) => (
            <Table.Tr key={id}>
              <Table.Td>{names.get(memberId) ?? '–'}</Table.Td>
              <Table.Td>
                {t(`kind.${kind}`)}: {[name, email, company].filter(Boolean).join(', ')}
              </Table.Td>
              <Table.Td>{note || '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
