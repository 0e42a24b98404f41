import type { Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { When } from '../../../ui/when';
import { CountAgainButton } from './count-again-button';
import type { Target } from './use-set-asides';

interface SetAsideNoteProps {
  readonly slug: string;
  readonly setAside: Schemas['SetAside'];
  /** Null: the reader may not take it back here. */
  readonly target: Target | null;
}

/** Why a review does not count, who said so, and the way back where it was set aside alone. */
export function SetAsideNote({ slug, setAside, target }: SetAsideNoteProps) {
  const { t } = useTranslation('set-asides');
  const { timeZone } = useConference();
  const { isOfAll, reason, setAsideBy, setAsideAt, version } = setAside;
  return (
    <p className="private-note">
      {t(isOfAll ? 'noteAll' : 'note', { reason })}{' '}
      <span className="quiet">
        {setAsideBy && `${setAsideBy}, `}
        <When at={setAsideAt} zone={timeZone} />
      </span>
      {target && !isOfAll && <CountAgainButton slug={slug} target={target} version={version} />}
    </p>
  );
}
