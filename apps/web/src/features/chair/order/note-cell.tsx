import { useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { OrderTalk } from './use-order';

interface NoteCellProps {
  readonly talk: OrderTalk;
  readonly isNoting: boolean;
  readonly canNote: boolean;
  /** Null: it was left as it is. */
  readonly save: (text: string | null) => void;
}

/** Why a talk stands where it does: text until somebody writes in it. Enter saves, Escape leaves it. */
export function NoteCell({ talk, isNoting, canNote, save }: NoteCellProps) {
  const { t } = useTranslation('order');
  const isDone = useRef(false);
  const { number, note, notedBy } = talk;
  if (!isNoting)
    return (
      <td
        className="cell-note"
        data-note={canNote ? number : undefined}
        title={notedBy ? `${note} (${notedBy})` : note}
      >
        {note || (canNote && <span className="quiet order-note-empty">{t('note.add')}</span>)}
      </td>
    );
  const finish = (text: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    save(text === null || text.trim() === note ? null : text);
  };
  return (
    <td className="cell-note">
      <input
        className="order-note-input"
        defaultValue={note}
        maxLength={1000}
        aria-label={t('note.label', { number })}
        ref={(element) => {
          isDone.current = false;
          element?.focus();
        }}
        onBlur={(event) => finish(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          finish(event.key === 'Enter' ? event.currentTarget.value : null);
        }}
      />
    </td>
  );
}
