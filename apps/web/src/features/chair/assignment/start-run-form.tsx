import { Button, Group, NumberInput, Radio, Slider, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../../../ui/problem-note';
import { AdvancedSettings } from './advanced-settings';
import { EveryoneReviews } from './everyone-reviews';
import { choiceOf, type ReviewerChoice, type RunTold } from './run-told';
import { useStartRun } from './use-runs';

interface StartRunFormProps {
  readonly slug: string;
  readonly roundId: string;
  /** What the form begins with. */
  readonly first: RunTold;
  readonly proposals: number;
  readonly reviewers: number;
}

const CHOICES: readonly ReviewerChoice[] = ['four', 'five', 'other', 'everyone'];
const COUNTS: Partial<Record<ReviewerChoice, number>> = { four: 4, five: 5 };

/** How many reviewers each talk gets, one slider, and the rest behind "Advanced"; says at once what that comes to. */
export function StartRunForm({ slug, roundId, first, proposals, reviewers }: StartRunFormProps) {
  const { t } = useTranslation('assignment');
  const navigate = useNavigate();
  const start = useStartRun(slug);
  const [told, setTold] = useState(first);
  const [choice, setChoice] = useState(choiceOf(first));
  const [seed, setSeed] = useState<number | null>(null);
  const { reviewsPerProposal, maxLoad, balanceOverAffinity } = told;
  const places = proposals * reviewsPerProposal;
  const isShort = maxLoad !== null && maxLoad * reviewers < places;
  const change = (part: Partial<RunTold>): void => setTold({ ...told, ...part });
  const choose = (next: ReviewerChoice): void => {
    setChoice(next);
    const count = COUNTS[next];
    if (count !== undefined) change({ reviewsPerProposal: count });
  };
  const leaning = balanceOverAffinity < 34 ? '0' : balanceOverAffinity > 66 ? '100' : '50';
  return (
    <form
      className="panel"
      aria-label={t('start.title')}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(
          { roundId, ...told, ...(seed === null ? {} : { seed }) },
          { onSuccess: ({ id }) => void navigate(`/c/${slug}/chair/assignment/runs/${id}`) },
        );
      }}
    >
      <Stack p="md" gap="md">
        <Title order={2}>{t('start.title')}</Title>
        <Radio.Group
          label={t('start.who')}
          value={choice}
          onChange={(value) => choose(value as ReviewerChoice)}
        >
          <div className="reviewer-choices">
            {CHOICES.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`start.${each}`)}
                description={t(`start.${each}Help`)}
              />
            ))}
          </div>
        </Radio.Group>
        {choice === 'everyone' ? (
          <EveryoneReviews />
        ) : (
          <>
            {choice === 'other' && (
              <NumberInput
                label={t('start.perTalk')}
                w={220}
                min={1}
                max={20}
                allowDecimal={false}
                required
                value={reviewsPerProposal}
                onChange={(value) => typeof value === 'number' && change({ reviewsPerProposal: value })}
              />
            )}
            <div>
              <Text size="sm" fw={500} id="leaning">
                {t('start.slider')}
              </Text>
              <Group gap="sm" wrap="nowrap" maw={460}>
                <Text size="sm">{t('start.fit')}</Text>
                <Slider
                  flex={1}
                  min={0}
                  max={100}
                  step={5}
                  label={null}
                  thumbLabel={t('start.slider')}
                  value={balanceOverAffinity}
                  onChange={(value) => change({ balanceOverAffinity: value })}
                />
                <Text size="sm">{t('start.even')}</Text>
              </Group>
              <Text size="xs" c="dimmed">
                {t(`start.sliderHelp_${leaning}`)}
              </Text>
            </div>
            <AdvancedSettings told={told} change={change} seed={seed} setSeed={setSeed} />
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
              <Button type="submit" loading={start.isPending} disabled={places === 0 || reviewers === 0}>
                {t('start.go')}
              </Button>
              <Text size="sm" c="dimmed">
                {t('start.nothingYet')}
              </Text>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
