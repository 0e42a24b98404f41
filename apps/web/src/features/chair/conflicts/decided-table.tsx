import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { useConference } from '../../../app/conference-context';
import { When } from '../../../ui/when';
import { type Match, namesOf, type Verdict } from './match';
import { MatchNames } from './match-rows';
import { ScrollRegion } from '../assignment/scroll-region';

interface DecidedTableProps {
  readonly matches: readonly Match[];
  readonly canDecide: boolean;
  readonly takeBack: (match: Match, version: number) => void;
}

/** What was said of names that look alike, by whom and when. */
export function DecidedTable({ matches, canDecide, takeBack }: DecidedTableProps) {
  const { t } = useTranslation('conflicts');
  const { timeZone } = useConference();
  if (matches.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('decided.none')}
      </Text>
    );
  return (
    <ScrollRegion label={t('decided.title')}>
      <Table miw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('decided.pair')}</Table.Th>
            <Table.Th>{t('decided.verdict')}</Table.Th>
            <Table.Th>{t('decided.who')}</Table.Th>
            {canDecide && <Table.Th aria-label={t('decided.undo')} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {matches.map((row) => {
            const decision = row.match.decision!;
            return (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <MatchNames row={row} />
                </Table.Td>
                <Table.Td>{t(decision.verdict as Verdict)}</Table.Td>
                <Table.Td>
                  {decision.decidedBy ?? t('decided.somebody')},{' '}
                  <Text span size="sm" c="dimmed">
                    <When at={decision.decidedAt} zone={timeZone} />
                  </Text>
                </Table.Td>
                {canDecide && (
                  <Table.Td ta="right">
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={decision.version === 0}
                      aria-label={t('decided.undoOf', namesOf(row))}
                      onClick={() => takeBack(row, decision.version)}
                    >
                      {t('decided.undo')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
