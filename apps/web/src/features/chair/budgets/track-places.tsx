import { useTranslation } from '../../../i18n/texts';
import type { RankedList } from '../ranking/ranked-rows';
import { stripOf } from './chosen-talks';
import type { Budgets } from './budget-of';
import { useNamedLists } from './use-named-lists';

/** Every track and every format against its places, hidden talks counted. */
export function TrackPlaces({ list, budgets }: { readonly list: RankedList; readonly budgets: Budgets }) {
  const { t } = useTranslation('budgets');
  const { formats } = useNamedLists();
  const lines = [
    ...(list.tracks.length > 1
      ? list.tracks.map(({ id, name }) => ({ id, name, strip: stripOf(list, budgets, id, null) }))
      : []),
    ...formats.map((format) => ({ ...format, strip: stripOf(list, budgets, null, format) })),
  ].map(({ id, name, strip: { rows, unseen, places } }) => ({
    id,
    name,
    places,
    accepted: unseen + rows.filter(({ outcome }) => outcome === 'accepted').length,
  }));
  const shown = lines.filter(({ places, accepted }) => places !== null || accepted > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h3>{t('places')}</h3>
      <table className="share-table">
        <tbody>
          {shown.map(({ id, name, places, accepted }) => {
            const isOver = places !== null && accepted > places;
            return (
              <tr key={id} data-over={isOver || undefined}>
                <th scope="row">{name}</th>
                <td className="share-bar">
                  {places !== null && (
                    <progress
                      max={Math.max(1, places)}
                      value={Math.min(accepted, places)}
                      aria-label={t('placesTaken', { name, accepted, places })}
                    />
                  )}
                </td>
                <td>
                  {accepted}
                  <span className="quiet"> / {places ?? '–'}</span>
                  {isOver && <b> {t('overBy', { count: accepted - places })}</b>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
