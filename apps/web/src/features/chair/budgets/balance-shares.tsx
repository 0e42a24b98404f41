import { type ReactNode, useMemo } from 'react';
import { type Share, sharesOf } from '#domain/budget/shares';
import type { Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { languageName } from '../../../ui/languages';
import type { RankedList } from '../ranking/ranked-rows';
import { chosenTalks } from './chosen-talks';
import type { Budgets } from './budget-of';

interface BalanceSharesProps {
  readonly list: RankedList;
  readonly budgets: Budgets;
  readonly balance: Schemas['Balance'];
  readonly withLine: boolean;
}

// Enough to see who stands out; a cap that is met is always shown.
const MOST_SHOWN = 6;

/** What the chosen talks are made of, beside what all of them are. */
export function BalanceShares({ list, budgets, balance, withLine }: BalanceSharesProps) {
  const { t, i18n } = useTranslation('budgets');
  const { talksPerCompany, talksPerSpeaker } = useConference();
  const chosen = useMemo(() => chosenTalks(list, budgets, withLine), [list, budgets, withLine]);
  const places = useMemo(
    () => new Map(list.rows.number.map((number, index) => [number, index])),
    [list.rows.number],
  );
  const { rows } = balance;
  // The balance's talks in its own order, with their place in the list.
  const isChosen = (talk: number): boolean => chosen.has(places.get(rows.number[talk]!) ?? -1);
  const ofList = (column: readonly number[]): Share[] =>
    sharesOf(
      column.map((place) => (place < 0 ? [] : [place])),
      (index) => chosen.has(index),
    );
  const capped = (having: readonly (readonly number[])[], cap: number | null): Share[] => {
    const shares = sharesOf(having, isChosen).filter(({ chosen: n }) => n > (cap === null ? 1 : 0));
    return shares.filter(({ chosen: n }, i) => i < MOST_SHOWN || (cap !== null && n >= cap));
  };
  const people = rows.people.flatMap((own, i) => (isChosen(i) ? own : []));
  const sum = (column: readonly number[]): number =>
    column.reduce((total, n, i) => total + (isChosen(i) ? n : 0), 0);
  return (
    <>
      <p className="quiet" role="status">
        {t('of.count', { count: chosen.size })}
      </p>
      {!balance.speakersHidden && (
        <>
          <Shares
            title={t('by.company')}
            cap={talksPerCompany}
            shares={capped(rows.companies, talksPerCompany)}
          >
            {(place) => balance.companies[place]}
          </Shares>
          <Shares title={t('by.speaker')} cap={talksPerSpeaker} shares={capped(rows.people, talksPerSpeaker)}>
            {(place) => balance.people[place]}
          </Shares>
        </>
      )}
      {balance.speakersHidden && <p className="quiet">{t('speakersHidden')}</p>}
      <Shares title={t('by.level')} shares={ofList(list.rows.level)}>
        {(place) => list.levels[place]}
      </Shares>
      <Shares title={t('by.format')} shares={ofList(list.rows.format)}>
        {(place) => list.formats[place]}
      </Shares>
      {balance.languages.length > 0 && (
        <Shares
          title={t('by.language')}
          shares={sharesOf(
            rows.language.map((place) => (place < 0 ? [] : [place])),
            isChosen,
          )}
        >
          {(place) => languageName(balance.languages[place]!, i18n.language)}
        </Shares>
      )}
      {(sum(rows.firstTimers) > 0 || sum(rows.unknownTimers) > 0) && (
        <section>
          <h3>{t('by.firstTimers')}</h3>
          <p>
            {t('firstTimers', {
              count: sum(rows.firstTimers),
              unknown: sum(rows.unknownTimers),
              of: balance.speakersHidden ? '' : new Set(people).size,
            })}
          </p>
        </section>
      )}
    </>
  );
}

interface SharesProps {
  readonly title: string;
  readonly shares: readonly Share[];
  /** How many of the chosen talks one may have. */
  readonly cap?: number | null;
  readonly children: (place: number) => ReactNode;
}

function Shares({ title, shares, cap = null, children }: SharesProps) {
  const { t } = useTranslation('budgets');
  if (shares.length === 0) return null;
  return (
    <section>
      <h3>
        {title} {cap !== null && <span className="quiet">{t('cap', { count: cap })}</span>}
      </h3>
      <table className="share-table">
        <tbody>
          {shares.map(({ place, chosen, all }) => (
            <tr key={place} data-over={(cap !== null && chosen > cap) || undefined}>
              <th scope="row">{children(place)}</th>
              <td title={t('chosenOfAll', { chosen, all })}>
                {chosen}
                <span className="quiet"> / {all}</span>
                {cap !== null && chosen === cap && <b> {t('atCap')}</b>}
                {cap !== null && chosen > cap && <b> {t('overBy', { count: chosen - cap })}</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
