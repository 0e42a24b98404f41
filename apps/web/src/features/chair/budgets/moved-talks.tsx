import { useTranslation } from '../../../i18n/texts';

interface MovedTalk {
  readonly number: number;
  readonly title: string;
  readonly mean: number | null;
  readonly n: number;
  readonly isTied: boolean;
}

interface MovedTalksProps {
  readonly title: string;
  readonly talks: readonly MovedTalk[];
  readonly onOpen: (number: number) => void;
}

/** Talks on the other side of the moved line, each a click from being read. */
export function MovedTalks({ title, talks, onOpen }: MovedTalksProps) {
  const { t } = useTranslation('budgets');
  if (talks.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="moved-talks">
        {talks.map(({ number, title: name, mean, n, isTied }) => (
          <li key={number}>
            <button type="button" onClick={() => onOpen(number)}>
              #{number} {name}
            </button>
            <span className="quiet">
              {isTied && <b className="line-tied">{t('line.tie')}</b>} {mean?.toFixed(2) ?? '–'}{' '}
              {t('line.n', { n })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
