import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../../../ui/problem-note';
import { useStartRun } from './use-runs';

interface StartRunFormProps {
  readonly slug: string;
  readonly roundId: string;
  readonly reviewsWanted: number;
  readonly proposals: number;
  readonly reviewers: number;
}

/** How many reviewers each talk gets and how much anybody takes; says at once what that comes to. */
export function StartRunForm({ slug, roundId, reviewsWanted, proposals, reviewers }: StartRunFormProps) {
  const { t } = useTranslation('assignment');
  const navigate = useNavigate();
  const start = useStartRun(slug);
  const [perTalk, setPerTalk] = useState<number | string>(reviewsWanted);
  const [most, setMost] = useState<number | string>('');
  const places = proposals * Number(perTalk);
  const maxLoad = most === '' ? null : Number(most);
  const isShort = maxLoad !== null && maxLoad * reviewers < places;
  return (
    <form
      className="panel"
      aria-label={t('start.title')}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(
          { roundId, reviewsPerProposal: Number(perTalk), maxLoad },
          { onSuccess: ({ id }) => void navigate(`/c/${slug}/chair/assignment/runs/${id}`) },
        );
      }}
    >
      <Stack p="md" gap="sm">
        <Title order={2}>{t('start.title')}</Title>
        <Group align="flex-start" gap="md">
          <NumberInput
            label={t('start.perTalk')}
            w={220}
            min={1}
            max={20}
            allowDecimal={false}
            required
            value={perTalk}
            onChange={setPerTalk}
          />
          <NumberInput
            label={t('start.most')}
            description={t('start.mostHelp')}
            placeholder={t('start.noLimit')}
            w={260}
            min={0}
            max={5000}
            allowDecimal={false}
            value={most}
            onChange={setMost}
          />
        </Group>
        <Text size="sm" role="status">
          {t('start.means', {
            places,
            reviewers,
            mean: reviewers === 0 ? 0 : Math.round(places / reviewers),
          })}
          {isShort && ` ${t('start.short', { room: maxLoad * reviewers })}`}
        </Text>
        {start.error !== null && <ProblemNote error={start.error} />}
        <Group gap="sm">
          <Button
            type="submit"
            loading={start.isPending}
            disabled={perTalk === '' || places === 0 || reviewers === 0}
          >
            {t('start.go')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('start.nothingYet')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
