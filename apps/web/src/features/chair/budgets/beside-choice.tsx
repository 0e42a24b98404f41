import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CapSubject, capsOf } from '#domain/budget/caps';
import { takesPlace } from '#domain/decision/decision-rules';
import type { Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { chairContext } from '../../context/context-queries';
import type { RankedList } from '../ranking/ranked-rows';
import { stripOf } from './chosen-talks';
import { balanceQuery, budgetsQuery } from './use-budgets';
import { useNamedLists } from './use-named-lists';
import './balance.css';

interface BesideChoiceProps {
  readonly list: RankedList;
  readonly number: number;
}

/** A company or a person of the open talk who has accepted talks already. */
interface Shared {
  readonly of: CapSubject;
  readonly name: string;
  readonly numbers: readonly number[];
}

function sharedWith(balance: Schemas['Balance'], number: number, accepted: ReadonlySet<number>): Shared[] {
  const { rows, companies, people } = balance;
  const talk = rows.number.indexOf(number);
  const find = (of: CapSubject, having: readonly (readonly number[])[], names: readonly string[]): Shared[] =>
    (having[talk] ?? []).map((place) => ({
      of,
      name: names[place]!,
      numbers: rows.number.filter(
        (other, i) => other !== number && accepted.has(other) && having[i]!.includes(place),
      ),
    }));
  return [...find('company', rows.companies, companies), ...find('speaker', rows.people, people)].filter(
    ({ numbers }) => numbers.length > 0,
  );
}

/** What accepting the open talk would mean: places left, caps, and accepted talks by the same people or like it. */
export function BesideChoice({ list, number }: BesideChoiceProps) {
  const { t } = useTranslation('budgets');
  const conference = useConference();
  const { slug } = conference;
  const { formats } = useNamedLists();
  const budgets = useQuery(budgetsQuery(slug)).data;
  const balance = useQuery(balanceQuery(slug)).data;
  const around = useQuery(chairContext(slug, number)).data;
  const accepted = useMemo(
    () =>
      new Set(
        list.rows.number.filter((_, i) => takesPlace(list.rows.outcome[i] ?? null, list.rows.state[i]!)),
      ),
    [list.rows.number, list.rows.outcome, list.rows.state],
  );
  const index = list.rows.number.indexOf(number);
  if (!budgets || index === -1) return null;
  const track = list.tracks[list.rows.track[index]!];
  const format = formats.find(({ name }) => name === list.formats[list.rows.format[index]!]);
  const standings = [
    ...(track ? [{ name: track.name, strip: stripOf(list, budgets, track.id, null) }] : []),
    ...(track && format
      ? [{ name: `${track.name} · ${format.name}`, strip: stripOf(list, budgets, track.id, format) }]
      : []),
    ...(format ? [{ name: format.name, strip: stripOf(list, budgets, null, format) }] : []),
  ].flatMap(({ name, strip: { places, unseen, rows } }) =>
    places === null
      ? []
      : [{ name, places, taken: unseen + rows.filter(({ outcome }) => outcome === 'accepted').length }],
  );
  const caps = capsOf(conference);
  const shared = balance ? sharedWith(balance, number, accepted) : [];
  const like = (around?.similar ?? []).filter((talk) => talk.number !== null && accepted.has(talk.number));
  if (standings.length + shared.length + like.length === 0) return null;
  return (
    <ul className="beside-choice" aria-label={t('beside.title')}>
      {standings.map(({ name, places, taken }) => (
        <li key={name} data-over={taken > places || undefined}>
          {t('beside.places', { name, taken, places })}
        </li>
      ))}
      {shared.map(({ of, name, numbers }) => {
        const cap = caps.find((each) => each.of === of);
        const isOver = cap !== undefined && numbers.length >= cap.most && !accepted.has(number);
        return (
          <li key={`${of} ${name}`} data-over={isOver || undefined}>
            {t('beside.shared', {
              name,
              count: numbers.length,
              numbers: numbers.map((each) => `#${each}`).join(', '),
            })}{' '}
            {cap && (
              <b>
                {t(isOver ? (cap.blocks ? 'beside.blocks' : 'beside.warns') : 'cap', { count: cap.most })}
              </b>
            )}
          </li>
        );
      })}
      {like.map(({ number: other, title, similarity }) => (
        <li key={other}>{t('beside.like', { number: other ?? '', title, percent: similarity ?? '' })}</li>
      ))}
    </ul>
  );
}
