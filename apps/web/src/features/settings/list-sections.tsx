import { useTranslation } from '../../i18n/texts';
import { api, ask, seen, type Schemas } from '../../api/client';
import type { SectionProps } from './general-section';
import { numberColumn, textColumn } from './list-columns';
import { ListSection } from './list-section';

const NAME = { max: 120, required: true } as const;

const to = (slug: string, version: number) => ({ params: { path: { slug } }, headers: seen(version) });

export function TracksSection(props: SectionProps) {
  const { t } = useTranslation('settings');
  const { slug, tracks } = props.conference;
  return (
    <ListSection<Schemas['Track']>
      {...props}
      list="tracks"
      rows={tracks}
      fresh={() => ({ name: '', description: '', places: null })}
      columns={[
        textColumn('name', t('tracks.name'), { ...NAME, width: '34%' }),
        numberColumn('places', t('tracks.places'), { min: 0, max: 10_000, width: 96, otherwise: null }),
        textColumn('description', t('tracks.description'), { max: 1000 }),
      ]}
      save={(items, at) =>
        ask(api.PUT('/api/conferences/{slug}/tracks', { ...to(slug, at), body: { items } }))
      }
    />
  );
}

export function FormatsSection(props: SectionProps) {
  const { t } = useTranslation('settings');
  const { slug, formats } = props.conference;
  return (
    <ListSection<Schemas['Format']>
      {...props}
      list="formats"
      rows={formats}
      fresh={() => ({ name: '', minutes: 30, speakersMin: 1, speakersMax: 2 })}
      columns={[
        textColumn('name', t('formats.name'), NAME),
        numberColumn('minutes', t('formats.minutes'), { min: 1, max: 1440, width: 110, otherwise: 1 }),
        numberColumn('speakersMin', t('formats.min'), { min: 1, max: 20, width: 110, otherwise: 1 }),
        numberColumn('speakersMax', t('formats.max'), { min: 1, max: 20, width: 110, otherwise: 1 }),
      ]}
      save={(items, at) =>
        ask(api.PUT('/api/conferences/{slug}/formats', { ...to(slug, at), body: { items } }))
      }
    />
  );
}

export function LevelsSection(props: SectionProps) {
  const { t } = useTranslation('settings');
  const { slug, levels } = props.conference;
  return (
    <ListSection<Schemas['Level']>
      {...props}
      list="levels"
      rows={levels}
      fresh={() => ({ name: '' })}
      columns={[textColumn('name', t('levels.name'), NAME)]}
      save={(items, at) =>
        ask(api.PUT('/api/conferences/{slug}/levels', { ...to(slug, at), body: { items } }))
      }
    />
  );
}

export function TopicsSection(props: SectionProps) {
  const { t } = useTranslation('settings');
  const { slug, topics } = props.conference;
  return (
    <ListSection<Schemas['Topic']>
      {...props}
      list="topics"
      rows={topics}
      help={t('topics.help')}
      fresh={() => ({ name: '' })}
      columns={[textColumn('name', t('topics.name'), NAME)]}
      save={(items, at) =>
        ask(api.PUT('/api/conferences/{slug}/topics', { ...to(slug, at), body: { items } }))
      }
    />
  );
}
