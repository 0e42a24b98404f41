import { Button, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { useConference } from '../../app/conference-context';
import { languageName } from '../../ui/languages';
import type { TalkState } from './talk-saver';
import type { TalkField, TalkValues } from './talk-values';

interface StaleTalkProps {
  readonly clash: NonNullable<TalkState['clash']>;
  readonly mine: TalkValues;
  readonly choose: (theirs: readonly TalkField[]) => void;
}

/** Two edits of the same fields: both versions, one choice by field; nothing is saved before. */
export function StaleTalk({ clash, mine, choose }: StaleTalkProps) {
  const { t } = useTranslation('submit');
  const [theirs, setTheirs] = useState<ReadonlySet<TalkField>>(new Set());
  const words = useFieldWords();
  const take = (field: TalkField, side: string): void =>
    setTheirs((before) => {
      const after = new Set(before);
      if (side === 'theirs') after.add(field);
      else after.delete(field);
      return after;
    });
  return (
    <section className="panel stale-talk" role="alert" aria-labelledby="stale-talk">
      <Stack gap="sm">
        <Title order={2} id="stale-talk">
          {t('stale.title')}
        </Title>
        <Text size="sm">{t('stale.text')}</Text>
        {clash.fields.map((field) => (
          <Radio.Group
            key={field}
            label={t(field === 'speakers' ? 'form.speakersSection' : `form.${field}`)}
            value={theirs.has(field) ? 'theirs' : 'mine'}
            onChange={(side) => take(field, side)}
          >
            <SimpleGrid cols={{ base: 1, xs: 2 }} mt={4}>
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio
                  key={side}
                  className="stale-side"
                  value={side}
                  label={t(`stale.${side}`)}
                  description={
                    <span className="stale-words">{words(field, side === 'mine' ? mine : clash.theirs)}</span>
                  }
                />
              ))}
            </SimpleGrid>
          </Radio.Group>
        ))}
        <Button size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => choose([...theirs])}>
          {t('stale.save')}
        </Button>
      </Stack>
    </section>
  );
}

/** A field's value in words: names of choices, the people in a list. */
function useFieldWords(): (field: TalkField, values: TalkValues) => string {
  const { t, i18n } = useTranslation('submit');
  const { tracks, formats, levels, topics } = useConference();
  const nameOf = (list: readonly { id?: string; name: string }[], id: string | null): string =>
    list.find((item) => item.id === id)?.name ?? t('stale.nothing');
  return (field, values) => {
    switch (field) {
      case 'trackId':
        return nameOf(tracks, values.trackId);
      case 'formatId':
        return nameOf(formats, values.formatId);
      case 'levelId':
        return nameOf(levels, values.levelId);
      case 'topicIds':
        return values.topicIds.map((id) => nameOf(topics, id)).join(', ') || t('stale.nothing');
      case 'language':
        return values.language ? languageName(values.language, i18n.language) : t('stale.nothing');
      case 'speakers':
        return values.speakers
          .map(({ name, email, company, jobTitle, bio }) =>
            [name, email, company, jobTitle, bio].filter((text) => text !== '').join(', '),
          )
          .join('\n');
      default:
        return values[field] || t('stale.nothing');
    }
  };
}
