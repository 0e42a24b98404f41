import { REVIEW_FLAGS, type ReviewContent } from '#domain/review/review-form';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { fieldId } from './stops';
import { TextField } from './text-field';

interface MoreFieldsProps {
  readonly content: ReviewContent;
  readonly change: (patch: Partial<ReviewContent>) => void;
  readonly isDisabled: boolean;
}

export const MORE_FIELDS = 'review-more';

/** What only the chairs read: what the talk looks like, where it fits better, and a note. Folded until it is wanted. */
export function MoreFields({ content, change, isDisabled }: MoreFieldsProps) {
  const { t } = useTranslation('review');
  const { usesTracks, tracks } = useConference();
  const { flags, betterTrackId, privateNote } = content;
  const isUsed = flags.length > 0 || betterTrackId !== null || privateNote !== '';
  return (
    <details id={MORE_FIELDS} className="more-fields" open={isUsed || undefined}>
      <summary>{t('more')}</summary>
      <fieldset className="review-flags" disabled={isDisabled}>
        <legend className="review-label">{t('flags.title')}</legend>
        {REVIEW_FLAGS.map((flag) => (
          <label key={flag}>
            <input
              type="checkbox"
              autoComplete="off"
              checked={flags.includes(flag)}
              onChange={({ currentTarget: box }) =>
                change({
                  flags: REVIEW_FLAGS.filter((one) => (one === flag ? box.checked : flags.includes(one))),
                })
              }
            />
            {t(`flags.${flag}`)}
          </label>
        ))}
      </fieldset>
      {usesTracks && (
        <div className="review-field">
          <label className="review-label" htmlFor={fieldId('betterTrackId')}>
            {t('betterTrack')}
          </label>
          <select
            id={fieldId('betterTrackId')}
            className="review-select"
            autoComplete="off"
            value={betterTrackId ?? ''}
            disabled={isDisabled}
            onChange={(event) => change({ betterTrackId: event.currentTarget.value || null })}
          >
            <option value="">{t('betterTrackNone')}</option>
            {tracks.flatMap(({ id, name }) =>
              id
                ? [
                    <option key={id} value={id}>
                      {name}
                    </option>,
                  ]
                : [],
            )}
          </select>
        </div>
      )}
      <TextField
        field="privateNote"
        label={t('privateNote')}
        help={t('privateNoteHelp')}
        rows={2}
        maxLength={5000}
        value={privateNote}
        isReadOnly={isDisabled}
        onChange={(words) => change({ privateNote: words })}
      />
    </details>
  );
}
