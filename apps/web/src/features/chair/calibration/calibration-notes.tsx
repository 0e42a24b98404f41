import { useTranslation } from '../../../i18n/texts';
import { useConference } from '../../../app/conference-context';
import type { RankedList } from '../ranking/ranked-rows';
import type { CalibrationAnswer } from './use-calibration';

interface CalibrationNotesProps {
  readonly answer: CalibrationAnswer;
  readonly tracks: RankedList['tracks'];
}

/** What was used and why, as of when, and what cannot be compared. */
export function CalibrationNotes({ answer: { run, isStale }, tracks }: CalibrationNotesProps) {
  const { t, i18n } = useTranslation('calibration');
  const { timeZone } = useConference();
  if (!run) return null;
  const time = new Date(run.computedAt).toLocaleString(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const reason = run.reason as 'foresees_best';
  const groups = run.parts.map(({ trackIds }) =>
    trackIds.map((id) => tracks.find((track) => track.id === id)?.name ?? '–').join(', '),
  );
  return (
    <div className="calibration-notes">
      <p className="quiet" role="status">
        {t(`method.${reason}`)} {isStale ? t('computing', { time }) : t('asOf', { time })}
      </p>
      {groups.length > 1 && (
        <p className="calibration-warning">{t('apart', { groups: groups.join(' · ') })}</p>
      )}
    </div>
  );
}
