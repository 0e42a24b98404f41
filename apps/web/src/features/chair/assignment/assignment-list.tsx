import { ActionIcon, Button, Group, NumberInput, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { ProblemNote } from '../../../ui/problem-note';
import { toastProblem, toastWithUndo } from '../../../ui/toasts';
import { ScrollRegion } from './scroll-region';
import { useAssignments, useManualAssignment } from './use-assignments';

interface AssignmentListProps {
  readonly slug: string;
  readonly roundId: string;
  readonly reviewers: readonly Schemas['ReviewerLoad'][];
}

/** Who reviews what today, narrowed to a talk or a reviewer; with both named, the one can be given to the other. */
export function AssignmentList({ slug, roundId, reviewers }: AssignmentListProps) {
  const { t } = useTranslation('assignment');
  const [talk, setTalk] = useState<number | string>('');
  const [memberId, setMemberId] = useState<string | null>(null);
  const [typed] = useDebouncedValue(talk, 250);
  const number = typed === '' ? null : Number(typed);
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
            onChange={setTalk}
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
            onChange={setMemberId}
          />
          <Button
            variant="default"
            loading={assign.isPending}
            disabled={talk === '' || !chosen}
            onClick={() =>
              chosen && give({ number: Number(talk), memberId: chosen.memberId, memberName: chosen.name })
            }
          >
            {t('manual.assign')}
          </Button>
        </Group>
        {list.error !== null && <ProblemNote error={list.error} />}
        {list.data && rows.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('manual.none')}
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
              {rows.map((row) => (
                <Table.Tr key={`${row.number} ${row.memberId}`}>
                  <Table.Td className="number">{row.number}</Table.Td>
                  <Table.Td miw={160}>{row.title}</Table.Td>
                  <Table.Td>{row.memberName}</Table.Td>
                  <Table.Td>
                    {t(`manual.state.${row.state === 'active' && row.hasBegun ? 'begun' : row.state}`)}
                  </Table.Td>
                  <Table.Td className="number">
                    {row.state === 'active' && !row.hasBegun && (
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('manual.take', { number: row.number, name: row.memberName })}
                        onClick={() => takeAway(row)}
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
