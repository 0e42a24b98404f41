import './submit.css';
import { Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { PROPOSAL_LIMITS } from '#domain/proposal/proposal-limits';
import { ApiProblem } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { keepHere, keptHere } from '../../ui/kept-here';
import { ProblemNote } from '../../ui/problem-note';
import { CountedField } from './counted-field';
import { mySpeakerKey } from './kept-talk';
import { type Talk, saveMySpeaker, talkKeyOf } from './talk-queries';

interface Words {
  readonly name: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly bio: string;
}

interface Edit {
  readonly words: Words;
  readonly seen: number;
}

/** A co-speaker's own data: theirs to correct, at any time. */
export function MySpeakerForm({ talk }: { readonly talk: Talk }) {
  const { t } = useTranslation('submit');
  const { slug } = useConference();
  const queries = useQueryClient();
  const stored = talk.speakers.find((speaker) => speaker.version !== null);
  // Kept in the browser until it is saved: leaving the page loses nothing.
  const key = mySpeakerKey(stored?.email ?? '', slug, talk.number);
  const [edit, setEditHere] = useState(() => keptHere<Edit>(key));
  const setEdit = (after: Edit | null): void => {
    setEditHere(after);
    keepHere(key, after);
  };
  const save = useMutation({
    mutationFn: ({ words, seen }: Edit) => saveMySpeaker(slug, talk.number, seen, words),
    onSuccess: (saved) => {
      queries.setQueryData(talkKeyOf(slug, talk.number), saved);
      setEdit(null);
    },
  });
  if (!stored || stored.version === null) return null;
  const { name, company, jobTitle, bio } = stored;
  const words = edit?.words ?? { name, company, jobTitle, bio };
  const change = (patch: Partial<Words>): void =>
    setEdit({ words: { ...words, ...patch }, seen: edit?.seen ?? stored.version! });
  const stale = save.error instanceof ApiProblem && save.error.code === 'stale_write' ? save.error : null;
  const current = stale?.current as Talk | undefined;
  const theirs = current?.speakers.find((speaker) => speaker.version !== null);
  const take = (): void => {
    queries.setQueryData(talkKeyOf(slug, talk.number), current);
    setEdit(null);
    save.reset();
  };
  const input = (field: 'name' | 'company' | 'jobTitle') => ({
    label: t(`form.${field}`),
    value: words[field],
    maxLength: PROPOSAL_LIMITS[field],
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [field]: event.currentTarget.value }),
  });
  return (
    <form
      className="panel"
      aria-labelledby="my-data"
      onSubmit={(event) => {
        event.preventDefault();
        if (edit) save.mutate(edit);
      }}
    >
      <Stack p="md" gap="sm">
        <Title order={2} id="my-data">
          {t('mine.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('mine.text')}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput {...input('name')} required autoComplete="name" />
          <TextInput {...input('company')} autoComplete="organization" />
          <TextInput {...input('jobTitle')} autoComplete="organization-title" />
        </SimpleGrid>
        <CountedField
          id="my-bio"
          label={t('form.bio')}
          help={t('form.bioHelp')}
          value={words.bio}
          max={PROPOSAL_LIMITS.bio}
          rows={2}
          onChange={(text) => change({ bio: text })}
          onBlur={() => undefined}
        />
        {theirs ? (
          <div className="panel stale-talk" role="alert">
            <Text size="sm" fw={600}>
              {t('mine.stale')}
            </Text>
            <Text className="talk-words">
              {[theirs?.name, theirs?.company, theirs?.jobTitle, theirs?.bio].filter(Boolean).join('\n')}
            </Text>
            <Group gap="xs" mt="xs">
              <Button
                size="xs"
                variant="default"
                onClick={() => save.mutate({ words, seen: theirs!.version! })}
              >
                {t('mine.overwrite')}
              </Button>
              <Button size="xs" variant="default" onClick={take}>
                {t('mine.take')}
              </Button>
            </Group>
          </div>
        ) : (
          save.isError && <ProblemNote error={save.error} />
        )}
        <Group gap="sm">
          <Button type="submit" loading={save.isPending} disabled={!edit}>
            {t('mine.save')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {edit ? t('mark.unsaved') : save.isSuccess ? t('mark.allSaved') : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
