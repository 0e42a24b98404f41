import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { useConference } from '../../app/conference-context';
import { ProblemNote } from '../../ui/problem-note';
import { VisibleText } from '../review/visible-text';
import { talkQuery, type TalkToBidOn } from './bid-queries';

/** What a talk is about, as far as whoever bids may read it. */
export function TalkText({ number }: { readonly number: number }) {
  const { slug } = useConference();
  const talk = useQuery(talkQuery(slug, number));
  if (talk.isError) return <ProblemNote error={talk.error} retry={() => void talk.refetch()} />;
  if (!talk.data) return <Loader size="sm" mt="sm" />;
  return <Loaded talk={talk.data} />;
}

function Loaded({ talk }: { readonly talk: TalkToBidOn }) {
  const { t } = useTranslation('bid');
  const { speakers, description, benefits } = talk;
  return (
    <>
      {(['description', 'benefits'] as const).map(
        (part) =>
          talk[part] !== '' && (
            <section key={part}>
              <h3>{t(`text.${part}`)}</h3>
              <p className="bid-written">
                <VisibleText text={talk[part]} />
              </p>
            </section>
          ),
      )}
      {description === '' && benefits === '' && <p className="bid-quiet">{t('text.none')}</p>}
      {speakers === null && <p className="bid-quiet">{t('text.speakersHidden')}</p>}
      {speakers !== null && speakers.length > 0 && (
        <section>
          <h3>{t('text.speakers')}</h3>
          <ul className="bid-speakers">
            {speakers.map(({ name, jobTitle, company }, i) => (
              <li key={i}>
                <b>
                  <VisibleText text={name} />
                </b>{' '}
                <span className="bid-quiet">{[jobTitle, company].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Track, topics, format and level in one line. */
export const factsLine = (row: {
  readonly trackName: string;
  readonly topicNames: string;
  readonly format: string;
  readonly level: string;
}): string => [row.trackName, row.topicNames, row.format, row.level].filter(Boolean).join(' · ');
