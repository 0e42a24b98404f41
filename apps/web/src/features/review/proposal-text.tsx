import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { languageName } from '../../ui/languages';
import type { Page } from './review-data';
import { VisibleText } from './visible-text';

/** What is reviewed: everything the round lets this reviewer read, in reading order. */
export function ProposalText({ proposal }: { readonly proposal: Page['proposal'] }) {
  const { t, i18n } = useTranslation('review');
  const { formatName, formatMinutes, levelName, trackName, speakers, topics } = proposal;
  const language = proposal.language && languageName(proposal.language, i18n.language);
  const format = formatName && `${formatName}, ${t('minutes', { count: formatMinutes ?? 0 })}`;
  return (
    <article className="proposal-text" aria-label={proposal.title}>
      <Title order={1}>
        <VisibleText text={proposal.title} />
      </Title>
      <Group gap={6} mt={6} mb="sm">
        <Text size="sm" c="dimmed">
          #{proposal.number}
        </Text>
        {[trackName, format, levelName, ...topics, language].filter(Boolean).map((word) => (
          <Badge key={word} variant="default" size="md" radius="sm" tt="none" fw={500}>
            {word}
          </Badge>
        ))}
      </Group>
      {(['description', 'benefits', 'notes'] as const).map(
        (part) =>
          proposal[part] !== '' && (
            <section key={part}>
              <Title order={2}>{t(part)}</Title>
              <p className="written">
                <VisibleText text={proposal[part]} />
              </p>
            </section>
          ),
      )}
      <section>
        <Title order={2}>{t('speakers')}</Title>
        {speakers === null && (
          <Text size="sm" c="dimmed">
            {t('speakersHidden')}
          </Text>
        )}
        {speakers?.map((speaker, i) => (
          <div key={i} className="speaker">
            <Text fw={600} span>
              <VisibleText text={speaker.name} />
            </Text>
            <Text c="dimmed" span size="sm">
              {[speaker.jobTitle, speaker.company].filter((word) => word !== '').map((word) => ` · ${word}`)}
            </Text>
            {speaker.bio !== '' && (
              <p className="written">
                <VisibleText text={speaker.bio} />
              </p>
            )}
          </div>
        ))}
      </section>
    </article>
  );
}
