import { useTranslation } from '../../../i18n/texts';
import { NavLink } from 'react-router';
import { holds, useConference } from '../../../app/conference-context';
import { useOpenInterests } from './use-interests';

/** The committee's pages, for organizers: co-chairs have the first alone. */
export function CommitteeNavigation() {
  const { t } = useTranslation('committee');
  const conference = useConference();
  const open = useOpenInterests(conference);
  if (!holds(conference, ['organizer'])) return null;
  const base = `/c/${conference.slug}/chair/committee`;
  return (
    <nav className="committee-navigation" aria-label={t('pages.label')}>
      <NavLink to={base} end>
        {t('pages.members')}
      </NavLink>
      <NavLink to={`${base}/again`}>{t('pages.again')}</NavLink>
      <NavLink to={`${base}/interests`}>
        {t('pages.interests')}
        {open > 0 && <span className="committee-open">{open}</span>}
      </NavLink>
      <NavLink to={`${base}/completion`}>{t('pages.completion')}</NavLink>
    </nav>
  );
}
