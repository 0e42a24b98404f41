import { Button, Group, NumberInput, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { api, ask } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { ProblemNote } from '../../ui/problem-note';
import { toast } from '../../ui/toasts';
import { ownConflictsKey, useOwnConflicts } from './seat-data';

/** What one declared, by number alone, for the talk itself is closed now; and how many more were found. */
export function OwnConflicts() {
  const { t } = useTranslation('seat');
  const { slug } = useConference();
  const queries = useQueryClient();
  const { data, error, refetch } = useOwnConflicts(slug);
  const [number, setNumber] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const path = (of: number) => ({ params: { path: { slug, number: of } } });
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: ownConflictsKey(slug) });
  const declare = useMutation({
    mutationFn: (of: number) =>
      ask(api.PUT('/api/conferences/{slug}/conflicts-of-interest/{number}', { ...path(of), body: { note } })),
    onSuccess: (_, of) => {
      toast(t('conflicts.done', { number: of }));
      setNumber(null);
      setNote('');
      return reload();
    },
  });
  const takeBack = useMutation({
    mutationFn: (of: number) =>
      ask(api.DELETE('/api/conferences/{slug}/conflicts-of-interest/{number}', path(of))),
    onSuccess: (_, of) => toast(t('conflicts.takenBack', { number: of })),
    onSettled: reload,
  });
  const problem = error ?? declare.error ?? takeBack.error;
  return (
    <Stack component="section" className="panel" p="md" gap="sm">
      <Title order={2}>{t('conflicts.title')}</Title>
      <Text size="sm">
        {t('conflicts.text')} {data && t('conflicts.detected', { count: data.detectedCount })}
      </Text>
      {problem && <ProblemNote error={problem} {...(error ? { retry: () => void refetch() } : {})} />}
      {data && data.declared.length > 0 && (
        <Table aria-label={t('conflicts.declared')}>
          <Table.Tbody>
            {data.declared.map((declared) => (
              <Table.Tr key={declared.number}>
                <Table.Td w={64}>#{declared.number}</Table.Td>
                <Table.Td>{declared.note || '–'}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('conflicts.takeBackOf', { number: declared.number })}
                    onClick={() => takeBack.mutate(declared.number)}
                  >
                    {t('conflicts.takeBack')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (number !== null) declare.mutate(number);
        }}
      >
        <Group gap="sm" align="flex-end">
          <NumberInput
            w={120}
            label={t('conflicts.number')}
            prefix="#"
            min={1}
            allowDecimal={false}
            hideControls
            value={number ?? ''}
            onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
          />
          <TextInput
            flex={1}
            miw={200}
            label={t('conflicts.note')}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={number === null} loading={declare.isPending}>
            {t('conflicts.declare')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
