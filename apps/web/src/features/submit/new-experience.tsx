import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type SpeakerExperience, experienceFaults } from '#domain/proposal/speaker-experience';
import { api, ask, seen } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { keepHere, keptHere } from '../../ui/kept-here';
import { ExperienceFields } from './experience-fields';
import { experienceKey } from './use-experience';

const UNSAID: SpeakerExperience = { hasSpokenBefore: null, earlierTalks: [] };
const keyOf = (slug: string): string => `experience:${slug}:new`;

/** The same question as on a stored talk's page, asked while the talk is written: kept in this browser until it is stored. */
export function NewExperience({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('experience');
  const [said, setSaid] = useState(() => keptHere<SpeakerExperience>(keyOf(slug)) ?? UNSAID);
  const [startsOpen] = useState(said.hasSpokenBefore !== null || said.earlierTalks.length > 0);
  const change = (patch: Partial<SpeakerExperience>): void => {
    const next = { ...said, ...patch };
    setSaid(next);
    keepHere(keyOf(slug), next);
  };
  return (
    <details className="panel experience" open={startsOpen || undefined}>
      <summary>
        <b>{t('title')}</b> <span>{t('optional')}</span>
      </summary>
      <Stack gap="sm" className="experience-body">
        <Text size="sm" c="dimmed">
          {t('text')}
        </Text>
        {/* A title that is still to come is no fault while one writes; what is wrong is said where it is saved. */}
        <ExperienceFields
          said={said}
          change={change}
          faults={experienceFaults(said).filter(({ field }) => !field?.endsWith('.title'))}
        />
      </Stack>
    </details>
  );
}

/**
 * Stores what was said, once its talk is stored. What cannot be (something is missing, or one said something else for
 * another talk before) waits on the talk's own page, as typed and not saved yet.
 */
export async function storeNewExperience(slug: string, number: number, userId: string): Promise<void> {
  const said = keptHere<SpeakerExperience>(keyOf(slug));
  if (!said) return;
  keepHere(experienceKey(slug, number, userId), { ...said, seen: null });
  keepHere(keyOf(slug), null);
  if (experienceFaults(said).length > 0) return;
  try {
    await ask(
      api.PUT('/api/conferences/{slug}/my-proposals/{number}/my-experience', {
        params: { path: { slug, number } },
        headers: seen(null),
        body: { hasSpokenBefore: said.hasSpokenBefore, earlierTalks: [...said.earlierTalks] },
      }),
    );
    keepHere(experienceKey(slug, number, userId), null);
  } catch {
    // It waits on the talk's page, which says so.
  }
}
