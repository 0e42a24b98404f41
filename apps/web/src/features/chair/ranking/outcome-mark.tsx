import { useTranslation } from '../../../i18n/texts';
import type { Outcome } from '#domain/decision/decision-rules';

/** A decision by word and colour and shape. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome | null }) {
  const { t } = useTranslation('ranking');
  if (outcome === null) return <span className="outcome">–</span>;
  return (
    <span className={`outcome outcome-${outcome}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {outcome === 'accepted' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
        {outcome === 'waitlisted' && <path d="M6 1 11 10.5H1Z" fill="currentColor" />}
        {outcome === 'rejected' && (
          <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
        )}
      </svg>
      {t(`outcome.${outcome}`)}
    </span>
  );
}
