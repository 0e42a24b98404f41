import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightActionGroupData, createSpotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/texts';
import { useNavigate } from 'react-router';
import { useConference } from './conference-context';
import { conferencesQuery } from './conferences-query';
import { FEATURES } from './features';
import { useNavigationEntries } from './rail';

/** Ctrl/⌘ K: pages of this conference and the other conferences. */
export function Palette({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('app');
  const conference = useConference();
  const { slug } = conference;
  const navigate = useNavigate();
  const entries = useNavigationEntries();
  const conferences = useQuery(conferencesQuery);
  const [[store, spotlight]] = useState(createSpotlight);
  useEffect(() => spotlight.open(), [spotlight]);
  const actions = FEATURES.flatMap(({ actions: some = [] }) => some).filter(({ isFor }) => isFor(conference));
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('palette.actions'),
      actions: actions.map(({ label, path }) => ({
        id: path,
        label: t(`palette.${label}`),
        onClick: () => void navigate(`/c/${slug}/${path}`),
      })),
    },
    {
      group: t('palette.pages'),
      actions: entries.map((entry) => ({
        id: entry.path,
        label: t(`nav.${entry.label}`),
        onClick: () => void navigate(`/c/${slug}/${entry.path}`),
      })),
    },
    {
      group: t('palette.conferences'),
      actions: (conferences.data?.items ?? [])
        .filter((other) => other.slug !== slug)
        .map((other) => ({
          id: other.id,
          label: other.name,
          onClick: () => void navigate(`/c/${other.slug}`),
        })),
    },
  ];
  return (
    <Spotlight
      actions={groups}
      store={store}
      shortcut={null}
      onSpotlightClose={close}
      nothingFound={t('palette.nothing')}
      highlightQuery
      limit={12}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
    />
  );
}
