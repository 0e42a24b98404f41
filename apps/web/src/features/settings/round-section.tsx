import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Switch,
  Text,
  TextInput,
  Textarea,
  Title,
} from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from '../../i18n/texts';
import { comesBack } from '#domain/conference/form-change';
import { LARGE_CRITERIA } from '#domain/conference/conference-defaults';
import { api, ask, seen, type Schemas } from '../../api/client';
import { toast, toastProblem, toastWithUndo } from '../../ui/toasts';
import { ZonedTimeInput } from '../../ui/zoned-time-input';
import type { SectionProps } from './general-section';
import { changesReviews, FormEffects } from './form-effects';
import { RoundVisibility } from './round-visibility';
import { RowList } from './row-list';
import { SectionPanel } from './section-panel';
import { useSection } from './use-section';

type Round = Schemas['ReviewRound'];
type Criterion = Schemas['Criterion'];

/** Whether scores that are carried over to the new scales could be carried back as they were. */
const scalesComeBack = (before: readonly Criterion[], after: readonly Criterion[]): boolean =>
  before.every((from) => {
    const to = after.find(({ id }) => id === from.id);
    return !to || (to.min === from.min && to.max === from.max) || comesBack(from, to);
  });

const number = (value: string | number, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** One review round: its dates, what reviewers see, and its form. */
export function RoundSection({
  conference,
  round,
  reload,
  isOneOfMany,
  children,
}: SectionProps & {
  readonly round: Round;
  /** Then it goes by its name. */
  readonly isOneOfMany: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('settings');
  const { t: tRounds } = useTranslation('rounds');
  const { slug, timeZone } = conference;
  const stored = useMemo(() => {
    const { id: _id, version: _v, isCurrent: _c, isKnown: _k, takesAllProposals: _p, ...rest } = round;
    const { takesAllReviewers: _r, ...body } = rest;
    return body as Schemas['ReviewRoundBody'];
  }, [round]);
  const put = (body: Schemas['ReviewRoundBody'], at: number) =>
    ask<Schemas['Saved']>(
      api.PUT('/api/conferences/{slug}/rounds/{roundId}', {
        params: { path: { slug, roundId: round.id } },
        headers: seen(at),
        body,
      }),
    );
  const section = useSection(stored, round.version, put, reload);
  const { value, change } = section;
  /** The form as it was, over the version just saved; scores that went with a criterion come back with it. */
  const offerUndo = (onReviews: 'keep' | 'rescale', version: number): void =>
    toastWithUndo(tRounds('effects.saved'), () => {
      put({ ...stored, onReviews }, version)
        .then(reload)
        .then(() => toast(tRounds('effects.undone')), toastProblem);
    });
  const scale = (field: 'min' | 'max' | 'step' | 'weight', width: number) => ({
    title: t(`review.${field}`),
    width,
    cell: (row: Criterion, patch: (change: Partial<Criterion>) => void, label: string) => (
      <NumberInput
        aria-label={label}
        required
        hideControls
        step={0.5}
        value={row[field]}
        onChange={(next) => patch({ [field]: number(next, row[field]) })}
      />
    ),
  });
  return (
    <SectionPanel
      id={isOneOfMany ? `round-${round.id}` : 'review'}
      title={isOneOfMany ? round.name : t('sections.review')}
      section={changesReviews(section.problem) ? { ...section, problem: null } : section}
    >
      {children}
      {isOneOfMany && (
        <TextInput
          label={t('review.name')}
          required
          maxLength={120}
          value={value.name}
          onChange={(event) => change({ ...value, name: event.currentTarget.value })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ZonedTimeInput
          label={t('review.opens')}
          zone={timeZone}
          value={value.opensAt}
          onChange={(opensAt) => change({ ...value, opensAt })}
        />
        <ZonedTimeInput
          label={t('review.closes')}
          zone={timeZone}
          value={value.closesAt}
          onChange={(closesAt) => change({ ...value, closesAt })}
        />
        <NumberInput
          label={t('review.wanted')}
          min={1}
          max={20}
          value={value.reviewsWanted}
          onChange={(next) => change({ ...value, reviewsWanted: number(next, 4) })}
        />
        <NumberInput
          label={t('review.floor')}
          description={t('review.floorHelp')}

          min={0}
          max={20}
          value={value.reviewsFloor}
          onChange={(next) => change({ ...value, reviewsFloor: number(next, 3) })}
        />
        <Select
          label={t('review.others')}
          allowDeselect={false}
          data={(['never', 'after_own', 'always'] as const).map((choice) => ({
            value: choice,
            label: t(`review.othersChoice.${choice}`),
          }))}
          value={value.othersReviews}
          onChange={(next) => next && change({ ...value, othersReviews: next as Round['othersReviews'] })}
        />
      </SimpleGrid>
      {(['speakersHidden', 'asksVerdict', 'asksConfidence', 'commentRequired'] as const).map((flag) => (
        <Switch
          key={flag}
          label={t(`review.${flag}`)}
          checked={value[flag]}
          onChange={(event) => change({ ...value, [flag]: event.currentTarget.checked })}
        />
      ))}
      <RoundVisibility value={value} change={(patch) => change({ ...value, ...patch })} />
      <Group justify="space-between" mt="xs">
        <Title order={3}>{t('review.criteria')}</Title>
        {value.criteria.length <= 1 && (
          <Button
            size="xs"
            variant="default"
            onClick={() => change({ ...value, criteria: [...LARGE_CRITERIA] })}
          >
            {t('review.preset')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('review.criteriaHelp')}
      </Text>
      <RowList
        rows={value.criteria}
        nameOf={({ name }) => name}
        fresh={() => ({ name: '', guidance: '', min: 1, max: 5, step: 0.5, weight: 1, isRequired: true })}
        onChange={(criteria) => change({ ...value, criteria })}
        columns={[
          {
            title: t('review.criterion'),
            width: '20%',
            cell: (row, patch, label) => (
              <TextInput
                aria-label={label}
                required
                maxLength={120}
                value={row.name}
                onChange={(event) => patch({ name: event.currentTarget.value })}
              />
            ),
          },
          {
            title: t('review.guidance'),
            cell: (row, patch, label) => (
              <Textarea
                aria-label={label}
                autosize
                minRows={1}
                maxRows={4}
                maxLength={2000}
                value={row.guidance}
                onChange={(event) => patch({ guidance: event.currentTarget.value })}
              />
            ),
          },
          scale('min', 56),
          scale('max', 56),
          scale('step', 56),
          scale('weight', 64),
          {
            title: t('review.required'),
            width: 70,
            cell: (row, patch, label) => (
              <Checkbox
                mt={8}
                aria-label={label}
                checked={row.isRequired}
                onChange={(event) => patch({ isRequired: event.currentTarget.checked })}
              />
            ),
          },
        ]}
      />
      <FormEffects
        problem={section.problem}
        comesBack={scalesComeBack(stored.criteria, value.criteria)}
        answer={(onReviews) => {
          const isExact = onReviews === 'keep' || scalesComeBack(stored.criteria, value.criteria);
          section.submitWith({ onReviews }, ({ version }) => {
            if (isExact) offerUndo(onReviews, version);
          });
        }}
      />
    </SectionPanel>
  );
}
