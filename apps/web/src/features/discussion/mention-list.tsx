import { useTranslation } from '../../i18n/texts';
import type { Named } from './mentions';

interface MentionListProps<T extends Named> {
  readonly id: string;
  readonly people: readonly T[];
  readonly chosen: number;
  readonly take: (one: T) => void;
}

/** Who fits what is typed after an @. */
export function MentionList<T extends Named>({ id, people, chosen, take }: MentionListProps<T>) {
  const { t } = useTranslation('discussion');
  return (
    <ul id={id} role="listbox" aria-label={t('people')} className="mention-list">
      {people.map((one, i) => (
        <li
          key={one.key}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === chosen}
          // The box keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            take(one);
          }}
        >
          {one.words}
        </li>
      ))}
    </ul>
  );
}
