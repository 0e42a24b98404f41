import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';
import { keptQuery } from '../../api/kept-query';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';
import { When } from '../../ui/when';
import { contentOf } from './stored-review';
import type { OwnHistoryProps } from './own-history';
import { type ReviewLine, differing, reviewLines } from './review-lines';
import { focusFieldSoon } from './stops';

type Past = Schemas['PastReview'];

/** What I submitted, the latest first, each with what it changed; any of them can be put back into the form. */
export function HistoryDialog({ page, restore, close }: OwnHistoryProps & { readonly close: () => void }) {
  const { t } = useTranslation('review');
  const { t: r } = useTranslation('revisions');
  const { slug, tracks } = useConference();
  const { number } = page.proposal;
  const history = useQuery(
    keptQuery(['own-history', slug, number, page.round.id], () =>
      ask<Schemas['ReviewHistory']>(
        api.GET('/api/conferences/{slug}/reviews/{number}/history', {
          params: { path: { slug, number }, query: { round: page.round.id } },
        }),
      ),
    ),
  );
  const lines = reviewLines(page.round, tracks, t, r);
  const versions = (history.data?.items ?? []).toSorted((a, b) => b.version - a.version);
  const putBack = (version: Past): void => {
    const asked = new Set(page.round.criteria.map(({ id }) => id));
    const content = contentOf({
      draft: null,
      review: { ...version, askedAgain: null, submittedAt: version.at, updatedAt: version.at },
    });
    const scores = Object.fromEntries(Object.entries(content.scores).filter(([id]) => asked.has(id)));
    restore?.({ ...content, scores });
    close();
    focusFieldSoon('comment');
  };
  return (
    <Dialog
      onClose={close}
      size="lg"
      title={r('title', { number })}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
    >
      {history.isPending && <Loader size="sm" />}
      {history.isError && <ProblemNote error={history.error} retry={() => void history.refetch()} />}
      <ol className="versions">
        {versions.map((version, i) => (
          <Version
            key={version.version}
            version={version}
            before={versions[i + 1]}
            lines={lines}
            isStanding={version.version === page.review?.version}
            putBack={restore && version.version !== page.review?.version ? () => putBack(version) : null}
          />
        ))}
      </ol>
    </Dialog>
  );
}

interface VersionProps {
  readonly version: Past;
  readonly before: Past | undefined;
  readonly lines: readonly ReviewLine[];
  readonly isStanding: boolean;
  readonly putBack: (() => void) | null;
}

function Version({ version, before, lines, isStanding, putBack }: VersionProps) {
  const { t: r } = useTranslation('revisions');
  const { timeZone } = useConference();
  const changed = before
    ? differing(lines, before, version)
    : lines.filter(({ words }) => words(version) !== '');
  return (
    <li>
      <div className="version-head">
        <b>{r('version', { version: version.version })}</b> <When at={version.at} zone={timeZone} />
        {isStanding && <span className="quiet">{r('standing')}</span>}
        {putBack && (
          <Button size="compact-xs" variant="default" ml="auto" onClick={putBack}>
            {r('putBack', { version: version.version })}
          </Button>
        )}
      </div>
      {changed.length === 0 && <p className="quiet">{r('same')}</p>}
      <dl className="version-lines">
        {changed.map((line) => (
          <div key={line.field}>
            <dt>{line.label}</dt>
            <dd>
              {before && !line.isText && <span className="quiet">{line.words(before) || '–'} → </span>}
              {line.words(version) || '–'}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
