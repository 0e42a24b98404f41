import { Button, Checkbox, Group, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { type ReviewerChoice, chosenReviewers } from '#domain/review/reviewer-pool';
import type { Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';

interface PoolReviewersProps {
  readonly conference: Schemas['Conference'];
  readonly reviewers: Schemas['PoolReviewers'];
  /** Null: everybody who reviews. */
  readonly value: string[] | null;
  readonly change: (memberIds: string[] | null) => void;
}

const NOBODY_YET: ReviewerChoice = { trackIds: [], topicIds: [], seniorOnly: false, finishedOnly: false };

/** Who reviews in a round: by name, and added by what they know, their seniority, and whether they finished before. */
export function PoolReviewers({ conference, reviewers, value, change }: PoolReviewersProps) {
  const { t } = useTranslation('rounds');
  const { tracks, topics, usesTracks } = conference;
  const { items, earlierRound } = reviewers;
  const [rule, setRule] = useState(NOBODY_YET);
  const patch = (part: Partial<ReviewerChoice>): void => setRule({ ...rule, ...part });
  const isRule = rule.trackIds.length + rule.topicIds.length > 0 || rule.seniorOnly || rule.finishedOnly;
  const found = isRule ? chosenReviewers(items, rule) : [];
  const added = found.filter(({ id }) => !value?.includes(id)).map(({ id }) => id);
  const named = (list: readonly { readonly id?: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id ?? '', label: name }));
  return (
    <>
      <MultiSelect
        label={t('pool.members')}
        placeholder={value === null ? t('pool.everybody') : ''}
        searchable
        clearable
        hidePickedOptions
        className="pool-members"
        data={items.map(({ id, name }) => ({ value: id, label: name }))}
        value={value ?? []}
        onChange={(next) => change(next.length === 0 ? null : next)}
      />
      <fieldset className="pool-fields">
        <legend>{t('pool.addBy')}</legend>
        <Group gap="sm" align="flex-end">
          {usesTracks && (
            <MultiSelect
              label={t('pool.ofTracks')}
              flex="1 1 12rem"
              data={named(tracks)}
              value={[...rule.trackIds]}
              onChange={(trackIds) => patch({ trackIds })}
            />
          )}
          {topics.length > 0 && (
            <MultiSelect
              label={t('pool.ofTopics')}
              flex="1 1 12rem"
              searchable
              data={named(topics)}
              value={[...rule.topicIds]}
              onChange={(topicIds) => patch({ topicIds })}
            />
          )}
        </Group>
        <Group gap="md" mt="xs">
          <Checkbox
            label={t('pool.seniors')}
            checked={rule.seniorOnly}
            onChange={(event) => patch({ seniorOnly: event.currentTarget.checked })}
          />
          {earlierRound !== null && (
            <Checkbox
              label={t('pool.finished', { name: earlierRound })}
              checked={rule.finishedOnly}
              onChange={(event) => patch({ finishedOnly: event.currentTarget.checked })}
            />
          )}
          <Button
            size="xs"
            variant="default"
            ml="auto"
            disabled={added.length === 0}
            onClick={() => change([...(value ?? []), ...added])}
          >
            {isRule ? t('pool.add', { count: added.length, of: found.length }) : t('pool.addNone')}
          </Button>
        </Group>
      </fieldset>
    </>
  );
}
