import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import './context.css';
import { type ProposalContext, chairContext, reviewContext } from './context-queries';
import { ContextSpeaker } from './context-speaker';
import { NamedTalk } from './named-talk';

interface AroundTalkProps {
  readonly slug: string;
  readonly number: number;
  readonly asChair?: true;
}

/** What surrounds a talk, without anybody's scores: a help to judge it, so it is quiet while it loads, and where it cannot. */
export function AroundTalk({ slug, number, asChair }: AroundTalkProps) {
  const { t } = useTranslation('context');
  const { data } = useQuery(asChair ? chairContext(slug, number) : reviewContext(slug, number));
  if (!data) return null;
  const { speakers, others, similar } = data;
  return (
    <section className="around-talk" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul className="around-speakers">
        {speakers.map((speaker, i) => (
          <ContextSpeaker key={i} speaker={speaker} />
        ))}
      </ul>
      {others.length === 0 && similar.length === 0 && <p className="around-quiet">{t('none')}</p>}
      <Talks
        title={t('others')}
        talks={others.map((other) => ({ ...other, where: other.trackName, words: [] }))}
      />
      <Talks
        title={t('similar')}
        talks={similar.map((talk) => ({
          ...talk,
          where: talk.edition && [talk.edition, talk.year].filter(Boolean).join(', '),
        }))}
      />
    </section>
  );
}

type Similar = ProposalContext['similar'][number];
export type TalkAround = Pick<Similar, 'number' | 'title' | 'description' | 'words'> & {
  readonly where: string | null;
  readonly similarity: number | null;
};

function Talks({ title, talks }: { readonly title: string; readonly talks: readonly TalkAround[] }) {
  if (talks.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {talks.map((talk, i) => (
          <NamedTalk key={i} talk={talk} />
        ))}
      </ul>
    </>
  );
}
