import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, seen } from '../../../api/client';
import { ProblemNote } from '../../../ui/problem-note';
import { toast } from '../../../ui/toasts';
import { type BoardSession, boardQuery } from './use-board';

/** A session's own length (and a break's title); removing what need not be there. */
export function SessionChange({
  session,
  slug,
  close,
}: {
  readonly session: BoardSession;
  readonly slug: string;
  readonly close: () => void;
}) {
  const { t } = useTranslation('schedule');
  const queries = useQueryClient();
  const [minutes, setMinutes] = useState<number | string>(session.minutes);
  const [title, setTitle] = useState(session.title);
  const isOwn = session.number === null;
  const params = { path: { slug, sessionId: session.id } };
  const headers = seen(session.version);
  const done = async (message: string): Promise<void> => {
    toast(message);
    close();
    await queries.invalidateQueries({ queryKey: boardQuery(slug).queryKey });
  };
  const saving = useMutation({
    mutationFn: () =>
      ask(
        api.PATCH('/api/conferences/{slug}/sessions/{sessionId}', {
          params,
          headers,
          body: { minutes: Number(minutes), ...(isOwn ? { title } : {}) },
        }),
      ),
    onSuccess: () => done(t('change.saved', { title })),
  });
  const removing = useMutation({
    mutationFn: () => ask(api.DELETE('/api/conferences/{slug}/sessions/{sessionId}', { params, headers })),
    onSuccess: () => done(t('change.removed', { title: session.title })),
  });
  const isChanged = Number(minutes) !== session.minutes || title !== session.title;
  return (
    <form
      aria-label={t('change.title')}
      className="session-change"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Group align="flex-end" gap="sm">
        {isOwn && (
          <TextInput
            label={t('change.name')}
            required
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            style={{ flex: 1 }}
          />
        )}
        <NumberInput
          label={t('change.minutes')}
          required
          min={1}
          max={1440}
          allowDecimal={false}
          w={110}
          value={minutes}
          onChange={setMinutes}
        />
        <Button type="submit" variant="default" disabled={!isChanged} loading={saving.isPending}>
          {t('change.save')}
        </Button>
        {(isOwn || !session.isAccepted) && (
          <Button
            variant="subtle"
            color="red"
            ml="auto"
            loading={removing.isPending}
            onClick={() => removing.mutate()}
          >
            {t('change.remove')}
          </Button>
        )}
      </Group>
      {(saving.error ?? removing.error) && <ProblemNote error={saving.error ?? removing.error} />}
    </form>
  );
}
