import { useTranslation } from '../../i18n/texts';
import { VisibleText } from '../review/visible-text';
import { Likeness } from './named-talk';
import type { ProposalContext } from './context-queries';

/** One speaker: who, or a letter in place of it; first time or not, talks given before, and talks beside this one. */
export function ContextSpeaker({ speaker }: { readonly speaker: ProposalContext['speakers'][number] }) {
  const { t } = useTranslation('context');
  const { name, label, isFirstTimer, earlierTalks, otherNumbers } = speaker;
  return (
    <li>
      <b>{name === null ? t('speaker', { label }) : <VisibleText text={name} />}</b>{' '}
      <span className="around-facts">
        <span className={isFirstTimer ? 'around-first' : undefined}>
          {t(`firstTimer.${isFirstTimer === null ? 'null' : isFirstTimer ? 'true' : 'false'}`)}
        </span>
        {otherNumbers.length > 0 && (
          <span>
            {t('also', {
              count: otherNumbers.length,
              numbers: otherNumbers.map((number) => `#${number}`).join(', '),
            })}
          </span>
        )}
      </span>
      {earlierTalks.length > 0 && (
        <ul>
          {earlierTalks.map(({ title, event, year, recordingUrl, isFromProgramme, similarity }, i) => (
            <li key={i}>
              <VisibleText text={[title, event, year].filter(Boolean).join(', ')} />{' '}
              <span className="around-facts">
                {isFromProgramme && <span>{t('programme')}</span>}
                <Likeness similarity={similarity} />
                {recordingUrl !== '' && (
                  <a
                    href={recordingUrl}
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label={t('recordingOf', { title })}
                  >
                    {t('recording')}
                  </a>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
