import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import { useCounts } from './conflicts-data';
import { ScrollRegion } from '../assignment/scroll-region';

type Source = Schemas['SourceCount']['source'];
const SOURCES: readonly Source[] = [
  'own',
  'email',
  'person',
  'company',
  'cospeaker',
  'relation',
  'declared',
  'imported',
];

/** How many talks are closed to each member, and why; columns nobody has anything in are left out. */
export function MemberCounts() {
  const { t } = useTranslation('conflicts');
  const { slug } = useConference();
  const { data, error, refetch } = useCounts(slug);
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  const used = SOURCES.filter((source) =>
    data?.items.some(({ bySource }) => bySource.some((count) => count.source === source)),
  );
  return (
    <ScrollRegion label={t('counts.title')}>
      <Table miw={320 + used.length * 80}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('counts.member')}</Table.Th>
            <Table.Th ta="right">{t('counts.all')}</Table.Th>
            {used.map((source) => (
              <Table.Th key={source} ta="right">
                {t(`counts.source.${source}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data?.items.map((member) => (
            <Table.Tr key={member.memberId}>
              <Table.Td>
                <Anchor
                  component={Link}
                  size="sm"
                  to={{ pathname: `/c/${slug}/chair/committee`, search: `?member=${member.memberId}` }}
                >
                  {member.name}
                </Anchor>{' '}
                <Text span size="sm" c="dimmed">
                  {member.company}
                </Text>
              </Table.Td>
              <Table.Td ta="right">
                {member.conflictsKnown ? (
                  member.talkCount
                ) : (
                  <span title={t('counts.uncheckedHelp')}>{t('counts.unchecked')}</span>
                )}
              </Table.Td>
              {used.map((source) => (
                <Table.Td key={source} ta="right">
                  {member.bySource.find((count) => count.source === source)?.talkCount ?? '–'}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
