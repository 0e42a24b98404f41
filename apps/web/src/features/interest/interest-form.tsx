import { Button, Checkbox, Group, MultiSelect, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { MAX_NOTE } from '#domain/committee/interest-rules';
import { asksLanguage } from '#domain/conference/languages';
import { ApiProblem, api, ask, type Schemas } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { languageChoices } from '../../ui/languages';
import { ProblemNote } from '../../ui/problem-note';

interface InterestFormProps {
  readonly slug: string;
  readonly form: Schemas['InterestForm'];
  /** Called with the address that the offer was sent with. */
  readonly onSent: (email: string) => void;
}

/** Who one is, and what one knows of what this conference is about. */
export function InterestForm({ slug, form, onSent }: InterestFormProps) {
  const { t, i18n } = useTranslation('interest');
  const user = useLogin().data?.user;
  const [typed, setTyped] = useState<{ name?: string; email?: string }>({});
  const [company, setCompany] = useState('');
  const [note, setNote] = useState('');
  const [trackIds, setTrackIds] = useState<string[]>([]);
  const [topicIds, setTopicIds] = useState<string[]>([]);
  const [languages, setLanguages] = useState<string[]>([]);
  const name = typed.name ?? user?.name ?? '';
  const email = typed.email ?? user?.email ?? '';
  const offer = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/conferences/{slug}/interest-form', {
          params: { path: { slug } },
          body: {
            name,
            email,
            company,
            note,
            trackIds,
            topicIds,
            languages: languages as typeof form.languages,
          },
        }),
      ),
    onSuccess: () => onSent(email.trim()),
  });
  const problem = offer.error instanceof ApiProblem ? offer.error : null;
  const fault = (field: string): string | undefined =>
    problem?.faults.find((each) => each.field === field)?.reason;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        offer.mutate();
      }}
    >
      <Stack className="panel" p="lg" gap="sm">
        {offer.error && <ProblemNote error={offer.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('name')}
            required
            autoComplete="name"
            maxLength={200}
            value={name}
            error={fault('name')}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('email')}
            type="email"
            required
            autoComplete="email"
            maxLength={254}
            value={email}
            error={fault('email')}
            onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
          />
        </SimpleGrid>
        <TextInput
          label={t('company')}
          description={t('companyHelp')}
          required
          autoComplete="organization"
          maxLength={200}
          value={company}
          error={fault('company')}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
        {form.tracks.length > 0 && (
          <Checkbox.Group
            label={t('tracks')}
            value={trackIds}
            error={fault('trackIds')}
            onChange={setTrackIds}
          >
            <SimpleGrid cols={{ base: 1, xs: 2 }} mt={4} verticalSpacing={6}>
              {form.tracks.map((track) => (
                <Checkbox
                  key={track.id}
                  value={track.id}
                  label={track.name}
                  description={track.description || undefined}
                />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
        )}
        {form.topics.length > 0 && (
          <MultiSelect
            label={t('topics')}
            searchable
            data={form.topics.map((topic) => ({ value: topic.id, label: topic.name }))}
            value={topicIds}
            error={fault('topicIds')}
            onChange={setTopicIds}
          />
        )}
        {asksLanguage(form.languages) && (
          <MultiSelect
            label={t('languages')}
            data={languageChoices(i18n.language, form.languages)}
            value={languages}
            error={fault('languages')}
            onChange={setLanguages}
          />
        )}
        <Textarea
          label={t('note')}
          description={t('noteHelp')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={MAX_NOTE}
          value={note}
          error={fault('note')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={offer.isPending}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
