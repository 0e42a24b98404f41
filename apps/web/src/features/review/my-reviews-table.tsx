import { type MouseEvent, useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { tieBands } from '#domain/review/tie-bands';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { useKeys } from '../../ui/keys';
import type { Queue, QueueItem } from './review-data';

interface MyReviewsTableProps {
  readonly criteria: Queue['round']['criteria'];
  readonly items: readonly QueueItem[];
  readonly hasVerdict: boolean;
}

/** My reviews from the highest score down; equal scores share their places and a band. Enter opens one to revise it. */
export function MyReviewsTable({ criteria, items, hasVerdict }: MyReviewsTableProps) {
  const { t } = useTranslation('queue');
  const body = useRef<HTMLTableSectionElement>(null);
  const at = Number(useSearchParams()[0].get('at')) || null;
  const bands = tieBands(items.map(({ weightedScore }) => weightedScore));
  const move = (by: number): void => {
    const links = [...(body.current?.querySelectorAll('a') ?? [])];
    const here = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + by))]?.focus();
  };
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
  ]);
  // Come back from a review: at the row it was opened from, wherever its score has moved it.
  useEffect(() => {
    if (at === null) return;
    const link = body.current?.querySelector<HTMLElement>(`[data-number="${at}"] a`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  }, [at]);
  return (
    <div className="panel my-reviews">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('mine.place')}</th>
            <th scope="col">{t('mine.talk')}</th>
            {criteria.map(({ id, name }) => (
              <th key={id} scope="col" className="my-criterion">
                {name}
              </th>
            ))}
            {hasVerdict && (
              <th scope="col" className="my-verdict">
                {t('mine.verdict')}
              </th>
            )}
            <th scope="col">{t('mine.score')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((item, i) => (
            <Row
              key={item.number}
              item={item}
              place={i + 1}
              band={bands[i]!}
              criteria={criteria}
              hasVerdict={hasVerdict}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Omit<MyReviewsTableProps, 'items'> {
  readonly item: QueueItem;
  readonly place: number;
  readonly band: ReturnType<typeof tieBands>[number];
}

function Row({ item, place, band, criteria, hasVerdict }: RowProps) {
  const { t } = useTranslation('queue');
  const { slug } = useConference();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { number, title, trackName, scores, verdict, weightedScore, abstained } = item;
  const query = new URLSearchParams(search);
  query.delete('at');
  query.set('from', 'mine');
  const to = `/c/${slug}/review/${number}?${query}`;
  // The browser's Back button finds the row, too.
  const open = async (event: MouseEvent): Promise<void> => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const here = new URLSearchParams(search);
    here.set('at', String(number));
    await navigate({ search: `?${here}` }, { replace: true, preventScrollReset: true });
    await navigate(to);
  };
  const isTied = band !== null && band.last > band.first;
  // The first of a band begins it, the others go on with it.
  const tied = !isTied ? undefined : place === band.first ? 'first' : 'on';
  return (
    <tr data-number={number} data-tied={tied}>
      <td>{band === null ? '–' : isTied ? `${band.first}–${band.last}` : band.first}</td>
      <th scope="row">
        <Link to={to} onClick={(event) => void open(event)}>
          <span className="queue-number">#{number}</span> {title}
        </Link>
        {trackName !== null && <small>{trackName}</small>}
        {!abstained && (
          <small className="my-scores">
            {[
              ...criteria.map(({ id, name }) => `${name} ${scores[id] ?? '–'}`),
              ...(verdict === null ? [] : [t(verdict ? 'mine.yes' : 'mine.no')]),
            ].join(' · ')}
          </small>
        )}
        {abstained && <small>{t('mine.abstained')}</small>}
      </th>
      {criteria.map(({ id }) => (
        <td key={id} className="my-criterion">
          {scores[id] ?? '–'}
        </td>
      ))}
      {hasVerdict && (
        <td className="my-verdict">
          {verdict === null ? (
            '–'
          ) : (
            <span className="verdict-word" data-verdict={verdict ? 'yes' : 'no'}>
              {t(verdict ? 'mine.yes' : 'mine.no')}
            </span>
          )}
        </td>
      )}
      <td>
        <b>{weightedScore?.toFixed(2) ?? '–'}</b>
      </td>
    </tr>
  );
}
