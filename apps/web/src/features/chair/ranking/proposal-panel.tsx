import { ActionIcon, Loader, Title } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, lazy, useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { languageName } from '../../../ui/languages';
import { ProblemNote } from '../../../ui/problem-note';
import { DecisionNote } from './decision-note';
import { ReviewCard } from './review-card';
import { Score } from './score';
import { useNamedRound } from '../../../ui/use-rounds';
import { proposalQuery, showState } from './use-ranking';

const AroundTalk = lazy(async () => ({
  default: (await import('../../context/around-talk')).AroundTalk,
}));
// With their texts, beside what is read first.
const DiscussionPanel = lazy(async () => ({
  default: (await import('../../discussion/discussion-panel')).DiscussionPanel,
}));
const LookAgainPanel = lazy(async () => ({
  default: (await import('../../discussion/look-again-panel')).LookAgainPanel,
}));

interface ProposalPanelProps {
  readonly slug: string;
  readonly number: number;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly mayDecide: boolean;
  readonly children: ReactNode;
}

// Long enough to have read the title: running past with the arrow key is no look.
const LOOK_AFTER = 1500;

/** A talk with all its reviews, beside the list. Being open for a moment marks it as looked at. */
export function ProposalPanel({ slug, number, onClose, onStep, mayDecide, children }: ProposalPanelProps) {
  const { t } = useTranslation('ranking');
  const queries = useQueryClient();
  const roundId = useNamedRound();
  const proposal = useQuery(proposalQuery(slug, number, roundId));
  const body = useRef<HTMLDivElement>(null);
  const isThere = proposal.isSuccess;
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    if (!isThere) return;
    const timer = setTimeout(() => {
      const look = api.PUT('/api/conferences/{slug}/proposals/{number}/look', {
        params: { path: { slug, number } },
      });
      ask(look).then(
        () => showState(queries, slug, number, { looked: true }),
        () => {
          // A mark that is missed is made at the next look.
        },
      );
    }, LOOK_AFTER);
    return () => clearTimeout(timer);
  }, [slug, number, isThere, queries]);
  return (
    <aside className="proposal-panel panel" aria-label={t('panel', { number })}>
      <div className="panel-bar">
        <ActionIcon variant="subtle" color="gray" onClick={() => onStep(-1)} aria-label={t('key.previous')}>
          <IconChevronUp size={18} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" onClick={() => onStep(1)} aria-label={t('key.next')}>
          <IconChevronDown size={18} />
        </ActionIcon>
        <span className="quiet">#{number}</span>
        <ActionIcon variant="subtle" color="gray" ml="auto" onClick={onClose} aria-label={t('key.close')}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className="panel-body" ref={body} tabIndex={0} role="region" aria-label={t('panel', { number })}>
        {children}
        {proposal.isPending && <Loader size="sm" m="md" />}
        {proposal.isError && <ProblemNote error={proposal.error} retry={() => void proposal.refetch()} />}
        {proposal.data?.decision && (
          <DecisionNote
            key={number}
            slug={slug}
            number={number}
            decision={proposal.data.decision}
            mayDecide={mayDecide}
          />
        )}
        {proposal.data && (
          <ProposalText slug={slug} proposal={proposal.data}>
            <Suspense fallback={null}>
              <LookAgainPanel key={`again ${roundId} ${number}`} at={{ slug, number, roundId }} />
              <DiscussionPanel at={{ slug, number, roundId }} shortcut="d" isHead={false} />
            </Suspense>
          </ProposalText>
        )}
        {proposal.data && (
          <Suspense fallback={null}>
            <AroundTalk slug={slug} number={number} asChair />
          </Suspense>
        )}
      </div>
    </aside>
  );
}

interface ProposalTextProps {
  readonly slug: string;
  readonly proposal: Schemas['ProposalForChairs'];
  /** What is said about the reviews. */
  readonly children: ReactNode;
}

function ProposalText({ slug, proposal, children }: ProposalTextProps) {
  const { t, i18n } = useTranslation('ranking');
  const { speakers, criteria, reviews, score, criterionScores, looks } = proposal;
  const counted = reviews.filter(({ isCounted }) => isCounted).length;
  const language = proposal.language && languageName(proposal.language, i18n.language);
  return (
    <>
      <Title order={2} mt={4}>
        {proposal.title}
      </Title>
      <p className="quiet">
        {[proposal.track, proposal.format, proposal.level, ...proposal.topics, language]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {speakers === null ? (
        <p className="quiet">{t('speakersHidden')}</p>
      ) : (
        <ul className="speaker-list">
          {speakers.map(({ name, company, jobTitle }, i) => (
            <li key={i}>
              <b>{name}</b> <span className="quiet">{[jobTitle, company].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <Title order={3} mt="md">
        {t('review.all', { count: reviews.length })}
        {counted < reviews.length && (
          <span className="quiet">{t('counted', { counted, of: reviews.length })}</span>
        )}
        {score.mean !== null && (
          <span className="quiet">
            {score.spread === null
              ? t('review.mean', { mean: score.mean.toFixed(2), n: score.n })
              : t('review.meanAndSpread', {
                  mean: score.mean.toFixed(2),
                  spread: score.spread.toFixed(2),
                  n: score.n,
                })}
          </span>
        )}
      </Title>
      {reviews.length > 1 && (
        <dl className="review-scores">
          {criteria.map(({ id, name }, i) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                <Score
                  value={criterionScores[i]!.mean}
                  n={criterionScores[i]!.n === counted ? null : criterionScores[i]!.n}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {reviews.map((review) => (
        <ReviewCard
          key={review.id}
          slug={slug}
          number={proposal.number}
          review={review}
          criteria={criteria}
        />
      ))}
      {children}
      <TextSection title={t('text.description')} text={proposal.description} />
      <TextSection title={t('text.benefits')} text={proposal.benefits} />
      <TextSection title={t('text.notes')} text={proposal.notes} />
      {speakers?.map(({ name, bio }, i) => (
        <TextSection key={i} title={name} text={bio} />
      ))}
      <p className="quiet">
        {looks.length === 0
          ? t('looks.none')
          : t('looks.by', { names: looks.map(({ name }) => name).join(', ') })}
      </p>
    </>
  );
}

function TextSection({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <section>
      <Title order={3} mt="md">
        {title}
      </Title>
      <p className="text-block">{text}</p>
    </section>
  );
}
