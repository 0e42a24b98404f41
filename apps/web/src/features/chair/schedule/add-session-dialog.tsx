import { Button, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { Dialog } from '../../../ui/dialog';
import { ProblemNote } from '../../../ui/problem-note';
import { boardQuery } from './use-board';

/** A break or a plenary; once added, its own dialog opens to place it. */
export function AddSessionDialog({
  slug,
  close,
  added,
}: {
  readonly slug: string;
  readonly close: () => void;
  readonly added: (id: string) => void;
}) {
  const { t } = useTranslation('schedule');
  const queries = useQueryClient();
  const [kind, setKind] = useState<'break' | 'plenary'>('break');
  const [title, setTitle] = useState('');
  const [minutes, setMinutes] = useState<number | string>(30);
  const adding = useMutation({
    mutationFn: () =>
      ask<Schemas['SessionSaved']>(
        api.POST('/api/conferences/{slug}/sessions', {
          params: { path: { slug } },
          body: { kind, title, minutes: Number(minutes) },
        }),
      ),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: boardQuery(slug).queryKey });
      added(id);
    },
  });
  return (
    <Dialog onClose={close} title={t('add.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate();
        }}
      >
        <Stack gap="sm">
          <SegmentedControl
            value={kind}
            onChange={(value) => setKind(value as 'break')}
            data={(['break', 'plenary'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
            aria-label={t('add.kind')}
          />
          <Text size="sm" c="dimmed">
            {t(`add.help.${kind}`)}
          </Text>
          <TextInput
            label={t('change.name')}
            required
            maxLength={300}
            data-autofocus
            value={title}
            placeholder={t(`add.example.${kind}`)}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <NumberInput
            label={t('change.minutes')}
            required
            min={1}
            max={1440}
            allowDecimal={false}
            value={minutes}
            onChange={setMinutes}
          />
          {adding.error && <ProblemNote error={adding.error} />}
          <Group>
            <Button type="submit" loading={adding.isPending}>
              {t('add.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
