import { Button, Group, Switch, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { ProblemNote } from '../../../ui/problem-note';
import type { TrackName } from './track-coverage';
import { ScrollRegion } from './scroll-region';
import { WhyThese } from './why-these';

interface PlanTableProps {
  readonly slug: string;
  readonly runId: string;
  readonly tracks: readonly TrackName[];
}

/** Who covers what, talk by talk. */
export function PlanTable({ slug, runId, tracks }: PlanTableProps) {
  const { t } = useTranslation('assignment');
  const [changesOnly, setChangesOnly] = useState(false);
  const plan = useInfiniteQuery({
    queryKey: ['assignment-plan', slug, runId, changesOnly],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      ask<Schemas['PlanPage']>(
        api.GET('/api/conferences/{slug}/assignment-runs/{runId}/plan', {
          params: {
            path: { slug, runId },
            query: { after: pageParam, limit: 50, ...(changesOnly ? { changes: 'true' as const } : {}) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => (next === null ? undefined : Number(next)),
  });
  const rows = plan.data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = (id: string | null): string => tracks.find((track) => track.id === id)?.name ?? '–';
  return (
    <div className="panel">
      <Group p="md" pb="xs" justify="space-between">
        <Title order={2}>{t('plan.title')}</Title>
        <Switch
          label={t('plan.changesOnly')}
          checked={changesOnly}
          onChange={(event) => setChangesOnly(event.currentTarget.checked)}
        />
      </Group>
      {plan.data && rows.length === 0 && (
        <Text size="sm" px="md">
          {t('plan.noChanges')}
        </Text>
      )}
      {plan.error !== null && <ProblemNote error={plan.error} />}
      <ScrollRegion label={t('plan.title')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="number">#</Table.Th>
              <Table.Th>{t('plan.talk')}</Table.Th>
              {tracks.length > 0 && <Table.Th>{t('plan.track')}</Table.Th>}
              <Table.Th>{t('plan.reviewers')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ number, title, trackId, reviewers, gone }) => (
              <Table.Tr key={number}>
                <Table.Td className="number">{number}</Table.Td>
                <Table.Td miw={180}>{title ?? t('conflicted')}</Table.Td>
                {tracks.length > 0 && <Table.Td>{nameOf(trackId)}</Table.Td>}
                <Table.Td miw={260}>
                  {reviewers === null ? (
                    <Text size="sm" c="dimmed">
                      {t('plan.hidden')}
                    </Text>
                  ) : (
                    <Group gap="4px 12px">
                      <Reviewers reviewers={reviewers} gone={gone} />
                      <WhyThese slug={slug} of={{ runId }} number={number} />
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <Group p="md" pt="xs">
        {plan.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={plan.isFetchingNextPage}
            onClick={() => void plan.fetchNextPage()}
          >
            {t('plan.more')}
          </Button>
        )}
      </Group>
    </div>
  );
}

interface ReviewersProps {
  readonly reviewers: readonly Schemas['PlannedReviewer'][];
  readonly gone: readonly Schemas['GoneReviewer'][];
}

function Reviewers({ reviewers, gone }: ReviewersProps) {
  const { t } = useTranslation('assignment');
  if (reviewers.length + gone.length === 0) return <Text size="sm">–</Text>;
  return (
    <Group gap="4px 12px">
      {reviewers.map(({ memberId, name, affinity, isExpert, isNew }) => (
        <Text
          key={memberId}
          size="sm"
          span
          fw={isNew ? 400 : 600}
          title={t(isNew ? 'plan.new' : 'plan.kept', { affinity, name })}
        >
          {isNew && '+ '}
          {name}{' '}
          <Text span size="xs" c="dimmed">
            {affinity}
            {!isExpert && ` · ${t('plan.stranger')}`}
          </Text>
        </Text>
      ))}
      {gone.map(({ memberId, name }) => (
        <Text key={memberId} size="sm" span c="dimmed" td="line-through" title={t('plan.gone', { name })}>
          {`− ${name}`}
        </Text>
      ))}
    </Group>
  );
}
