import { Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { PACE_MARKS, type PaceMark } from '#domain/review/pace';
import { ScrollRegion } from '../assignment/scroll-region';
import { ReviewerSetAside } from '../set-asides/reviewer-set-aside';
import { DaySparkline } from './day-sparkline';
import type { Board, Pace } from './use-coverage';

interface ReviewersPaceProps {
  readonly slug: string;
  readonly roundId: string;
  readonly board: Board;
  readonly mark: PaceMark | null;
  readonly choose: (mark: PaceMark | null) => void;
}

/** Who has how much and how far they are, those furthest behind the line first. */
export function ReviewersPace({ slug, roundId, board, mark, choose }: ReviewersPaceProps) {
  const { t } = useTranslation('coverage');
  const { reviewers, dueShare } = board;
  const counts = PACE_MARKS.map(
    (each) => [each, reviewers.filter(({ marks }) => marks.includes(each)).length] as const,
  );
  const missing = ({ load, done }: Pace): number => (dueShare ?? 1) * load - done;
  const shown = reviewers
    .filter(({ marks }) => mark === null || marks.includes(mark))
    .toSorted((a, b) => missing(b) - missing(a));
  const most = Math.max(1, ...reviewers.map(({ load }) => load));
  const busiest = Math.max(1, ...reviewers.flatMap(({ days }) => days.map((day) => day.reviews)));
  return (
    <section className="panel" aria-labelledby="reviewers-pace">
      <Stack p="md" pb="xs" gap="sm">
        <Title order={2} id="reviewers-pace">
          {t('pace.title')}
        </Title>
        <SegmentedControl
          className="coverage-lack"
          aria-label={t('pace.show')}
          size="xs"
          value={mark ?? 'all'}
          onChange={(value) => choose(PACE_MARKS.find((each) => each === value) ?? null)}
          data={[
            { value: 'all', label: t('pace.all', { count: reviewers.length }) },
            ...counts.map(([value, count]) => ({ value, label: t(`pace.${value}`, { count }) })),
          ]}
        />
        {shown.length === 0 && (
          <Text size="sm" c="dimmed" pb="xs">
            {t('pace.nobody')}
          </Text>
        )}
      </Stack>
      {shown.length > 0 && (
        <ScrollRegion label={t('pace.title')}>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('pace.reviewer')}</Table.Th>
                <Table.Th className="number">{t('pace.done')}</Table.Th>
                <Table.Th>{t('pace.bar')}</Table.Th>
                <Table.Th>{t('pace.days')}</Table.Th>
                <Table.Th>{t('pace.mark')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((one) => (
                <Table.Tr key={one.memberId}>
                  <Table.Td className="pace-name">{one.name}</Table.Td>
                  <Table.Td className="number">
                    {t('figures.outOf', { part: one.done, whole: one.load })}
                  </Table.Td>
                  <Table.Td w="30%" className="work-cell">
                    <WorkBar work={one} most={most} due={dueShare} />
                  </Table.Td>
                  <Table.Td>
                    <DaySparkline days={one.days} highest={busiest} />
                  </Table.Td>
                  <Table.Td>
                    <Group gap={6} wrap="nowrap">
                      {one.marks.map((each) => (
                        <span key={each} className="pace-mark" data-mark={each}>
                          {t(`mark.${each as PaceMark}`, { limit: one.limit })}
                        </span>
                      ))}
                      <ReviewerSetAside slug={slug} roundId={roundId} reviewer={one} />
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </section>
  );
}

interface WorkBarProps {
  readonly work: Pace;
  readonly most: number;
  readonly due: number | null;
}

/** Done of assigned on one scale for everybody, with the place where the line is today. */
function WorkBar({ work: { load, done }, most, due }: WorkBarProps) {
  return (
    <span className="work-bar" style={{ width: `${(100 * load) / most}%` }} aria-hidden>
      <span className="work-done" style={{ width: `${load === 0 ? 0 : (100 * done) / load}%` }} />
      {due !== null && due > 0 && due < 1 && load > 0 && (
        <span className="work-due" style={{ left: `${100 * due}%` }} />
      )}
    </span>
  );
}
