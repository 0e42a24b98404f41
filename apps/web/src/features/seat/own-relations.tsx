import { Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { api, ask, type Schemas } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { ProblemNote } from '../../ui/problem-note';
import { toast, toastWithUndo } from '../../ui/toasts';
import { ownConflictsKey } from './seat-data';

type Relation = Schemas['RelationBody'];

const KINDS: readonly Relation['kind'][] = [
  'manager',
  'recent_colleague',
  'collaborator',
  'relative',
  'competitor',
  'other',
];
const NOBODY: Relation = { kind: 'manager', name: '', email: null, company: '', note: '' };
const whoIs = ({ name, email, company }: Relation): string =>
  [name, email, company].filter(Boolean).join(', ');

/** Whom one is close to; the talks of these people and companies are closed to one. */
export function OwnRelations() {
  const { t } = useTranslation('conflicts');
  const { slug } = useConference();
  const queries = useQueryClient();
  const [words, setWords] = useState(NOBODY);
  const key = ['my-relations', slug];
  const params = { path: { slug } };
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () =>
      ask<Schemas['OwnRelationList']>(api.GET('/api/conferences/{slug}/my-relations', { params })),
  });
  const reload = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: key });
    await queries.invalidateQueries({ queryKey: ownConflictsKey(slug) });
  };
  const declare = useMutation({
    mutationFn: (body: Relation) => ask(api.POST('/api/conferences/{slug}/my-relations', { params, body })),
    onSuccess: () => {
      toast(t('own.added'));
      setWords(NOBODY);
    },
    onSettled: reload,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Schemas['OwnRelation']) =>
      ask(
        api.DELETE('/api/conferences/{slug}/my-relations/{relationId}', {
          params: { path: { slug, relationId: id } },
        }),
      ),
    onSuccess: (_, { id: _id, createdAt: _at, ...relation }) =>
      toastWithUndo(t('own.removed', { who: whoIs(relation) }), () => declare.mutate(relation)),
    onSettled: reload,
  });
  const problem = error ?? declare.error ?? remove.error;
  const field = (name: 'name' | 'company' | 'note', max: number) => ({
    label: t(`own.${name}`),
    maxLength: max,
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  return (
    <Stack component="section" className="panel" p="md" gap="sm">
      <Title order={2}>{t('own.title')}</Title>
      <Text size="sm">{t('own.text')}</Text>
      {problem && <ProblemNote error={problem} {...(error ? { retry: () => void refetch() } : {})} />}
      {data && data.items.length > 0 && (
        <Table aria-label={t('own.list')}>
          <Table.Tbody>
            {data.items.map((relation) => (
              <Table.Tr key={relation.id}>
                <Table.Td>{t(`kind.${relation.kind}`)}</Table.Td>
                <Table.Td>
                  {whoIs(relation)}
                  {relation.note && (
                    <Text size="xs" c="dimmed">
                      {relation.note}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('own.removeOf', { who: whoIs(relation) })}
                    onClick={() => remove.mutate(relation)}
                  >
                    {t('own.remove')}
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
          declare.mutate(words);
        }}
      >
        <Group gap="sm" align="flex-end">
          <NativeSelect
            label={t('own.kind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={words.kind}
            onChange={(event) => setWords({ ...words, kind: event.currentTarget.value as Relation['kind'] })}
          />
          <TextInput flex="1 1 180px" {...field('name', 200)} />
          <TextInput
            flex="1 1 200px"
            type="email"
            label={t('own.email')}
            maxLength={254}
            value={words.email ?? ''}
            onChange={(event) => setWords({ ...words, email: event.currentTarget.value || null })}
          />
          <TextInput flex="1 1 180px" {...field('company', 200)} />
          <TextInput flex="1 1 260px" {...field('note', 2000)} />
          <Button type="submit" variant="default" disabled={whoIs(words) === ''} loading={declare.isPending}>
            {t('own.add')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
