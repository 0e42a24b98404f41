import { ActionIcon, Button, Group, NumberInput, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client';
import { ProblemNote } from '../../../ui/problem-note';
import { toastProblem, toastWithUndo } from '../../../ui/toasts';
import { ChangeEffect, type NamedPlace } from './change-effect';
import { ScrollRegion } from './scroll-region';
import { useAssignments, useManualAssignment } from './use-assignments';
import { WhyThese } from './why-these';

interface AssignmentListProps {
  readonly slug: string;
  readonly roundId: string;
  readonly reviewers: readonly Schemas['ReviewerLoad'][];
}

/** Who reviews what today, narrowed to a talk or a reviewer; with both named, the one can be given to the other. */
export function AssignmentList({ slug, roundId, reviewers }: AssignmentListProps) {
  const { t } = useTranslation('assignment');
  const [search, setSearch] = useSearchParams();
  const talk = search.get('talk') ?? '';
  const memberId = search.get('reviewer');
  const [asked, setAsked] = useState<NamedPlace | null>(null);
  const narrow = (key: 'talk' | 'reviewer', value: string): void =>
    setSearch(
      (before) => {
        if (value === '') before.delete(key);
        else before.set(key, value);
        return before;
      },
      { replace: true },
    );
  const [typed] = useDebouncedValue(talk, 250);
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : null;
  const list = useAssignments(slug, roundId, { number, memberId });
  const { assign, remove } = useManualAssignment(slug, roundId);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];

  const give = (place: { number: number; memberId: string; memberName: string }): void => {
    assign
      .mutateAsync(place)
      .then((changed) =>
        toastWithUndo(t('manual.given', { ...place, ...changed }), () =>
          takeAway({ ...place, version: changed.version }),
        ),
      )
      .catch(toastProblem);
  };
  const takeAway = (place: {
    number: number;
    memberId: string;
    memberName: string;
    version: number;
  }): void => {
    remove
      .mutateAsync(place)
      .then((changed) => toastWithUndo(t('manual.taken', { ...place, ...changed }), () => give(place)))
      .catch(toastProblem);
  };
  const chosen = reviewers.find((reviewer) => reviewer.memberId === memberId);

  return (
    <div className="panel">
      <Stack p="md" pb="xs" gap="sm">
        <Title order={2}>{t('manual.title')}</Title>
        <Group align="flex-end" gap="sm">
          <NumberInput
            label={t('manual.talk')}
            placeholder={t('manual.all')}
            w={140}
            min={1}
            allowDecimal={false}
            value={talk}
            onChange={(value) => narrow('talk', String(value))}
          />
          <Select
            label={t('manual.reviewer')}
            placeholder={t('manual.all')}
            w={260}
            searchable
            clearable
            limit={50}
            data={reviewers.map((each) => ({
              value: each.memberId,
              label: t('manual.load', { name: each.name, load: each.load }),
            }))}
            value={memberId}
            onChange={(value) => narrow('reviewer', value ?? '')}
          />
          <Button
            variant="default"
            loading={assign.isPending}
            disabled={talk === '' || !chosen}
            onClick={() =>
              chosen && setAsked({ number: Number(talk), memberId: chosen.memberId, memberName: chosen.name })
            }
          >
            {t('manual.assign')}
          </Button>
        </Group>
        {list.error !== null && <ProblemNote error={list.error} />}
        {list.data && rows.length === 0 && (
          <Text size="sm" c="dimmed">
            {chosen && talk !== ''
              ? t('manual.apart', { name: chosen.name, number: talk })
              : t('manual.none')}
          </Text>
        )}
      </Stack>
      {rows.length > 0 && (
        <ScrollRegion label={t('manual.title')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className="number">#</Table.Th>
                <Table.Th>{t('plan.talk')}</Table.Th>
                <Table.Th>{t('manual.reviewer')}</Table.Th>
                <Table.Th>{t('runs.state')}</Table.Th>
                <Table.Th aria-label={t('manual.actions')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, i) => (
                <Table.Tr key={`${row.number} ${row.memberId}`}>
                  <Table.Td className="number">{row.number}</Table.Td>
                  <Table.Td miw={160}>
                    {row.title}{' '}
                    {rows[i - 1]?.number !== row.number && (
                      <WhyThese slug={slug} of={{ roundId }} number={row.number} />
                    )}
                  </Table.Td>
                  <Table.Td>{row.memberName}</Table.Td>
                  <Table.Td>
                    {t(`manual.state.${row.state === 'active' && row.hasBegun ? 'begun' : row.state}`)}
                  </Table.Td>
                  <Table.Td className="number">
                    {row.state === 'active' && !row.hasBegun && (
                      <ActionIcon
                        variant="subtle"
                        size="sm"
                        color="gray"
                        aria-label={t('manual.take', { number: row.number, name: row.memberName })}
                        onClick={() => setAsked(row)}
                      >
                        <IconX size={16} />
                      </ActionIcon>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
      {asked && (
        <ChangeEffect
          slug={slug}
          roundId={roundId}
          place={asked}
          close={() => setAsked(null)}
          confirm={(change) => {
            const row = rows.find((each) => each.number === asked.number && each.memberId === asked.memberId);
            if (change === 'assign') give(asked);
            else if (row) takeAway(row);
          }}
        />
      )}
      {list.hasNextPage && (
        <Group p="md" pt="xs">
          <Button
            size="xs"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('manual.more')}
          </Button>
        </Group>
      )}
    </div>
  );
}
