import { memo } from 'react';
import { useTranslation } from '../../i18n/texts';
import { languageName } from '../../ui/languages';
import type { Page } from './review-data';
import { VisibleText } from './visible-text';

export const TALK_TITLE = 'talk-title';

/** What is reviewed: everything the round lets this reviewer read, in reading order. */
export const ProposalText = memo(function ProposalText({
  proposal,
}: {
  readonly proposal: Page['proposal'];
}) {
  const { t, i18n } = useTranslation('review');
  const { formatName, formatMinutes, levelName, trackName, speakers, topics } = proposal;
  const language = proposal.language && languageName(proposal.language, i18n.language);
  const format = formatName && `${formatName}, ${t('minutes', { count: formatMinutes ?? 0 })}`;
  return (
    <article className="proposal-text" aria-label={proposal.title}>
      <h1 id={TALK_TITLE} tabIndex={-1}>
        <VisibleText text={proposal.title} />
      </h1>
      <p className="proposal-facts">
        <span>#{proposal.number}</span>
        {[trackName, format, levelName, ...topics, language].filter(Boolean).map((word) => (
          <span key={word} className="fact">
            {word}
          </span>
        ))}
      </p>
      {(['description', 'benefits', 'notes'] as const).map(
        (part) =>
          proposal[part] !== '' && (
            <section key={part}>
              <h2>{t(part)}</h2>
              <p className="written">
                <VisibleText text={proposal[part]} />
              </p>
            </section>
          ),
      )}
      <section>
        <h2>{t('speakers')}</h2>
        {speakers === null && <p className="quiet">{t('speakersHidden')}</p>}
        {speakers?.map((speaker, i) => (
          <div key={i} className="speaker">
            <b>
              <VisibleText text={speaker.name} />
            </b>
            <span className="quiet">
              {[speaker.jobTitle, speaker.company].filter((word) => word !== '').map((word) => ` · ${word}`)}
            </span>
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
});
