import { useTranslation } from '../i18n/texts';
import { NavLink, useNavigate } from 'react-router';
import { useKeys } from '../ui/keys';
import { useConference } from './conference-context';
import { FEATURES } from './features';
import type { NavigationEntry, Workplace } from './feature-routes';

const WORKPLACES: readonly Workplace[] = ['speak', 'review', 'chair'];

/** The lines of the rail that this viewer has a use for. */
export function useNavigationEntries(): readonly NavigationEntry[] {
  const conference = useConference();
  return FEATURES.flatMap(({ navigation = [] }) => navigation).filter((entry) => entry.isFor(conference));
}

/** Icons and words, by workplace; a person with several roles sees all of theirs. */
export function Rail({ isNarrow }: { readonly isNarrow: boolean }) {
  const { t } = useTranslation('app');
  const { slug } = useConference();
  const navigate = useNavigate();
  const entries = useNavigationEntries();
  useKeys(
    entries.map((entry) => ({
      keys: `g ${entry.key}`,
      label: t(`nav.${entry.label}`),
      run: () => void navigate(`/c/${slug}/${entry.path}`),
    })),
  );
  return (
    <nav aria-label={t('menu')}>
      {WORKPLACES.map((workplace) => {
        const mine = entries.filter((entry) => entry.workplace === workplace);
        if (mine.length === 0) return null;
        return (
          <div key={workplace}>
            {!isNarrow && <div className="rail-heading">{t(`workplace.${workplace}`)}</div>}
            {mine.map(({ path, label, group, icon: Icon }, i) => (
              <NavLink
                key={path}
                className="rail-link"
                data-apart={(i > 0 && group !== mine[i - 1]?.group) || undefined}
                to={`/c/${slug}/${path}`}
                title={isNarrow ? t(`nav.${label}`) : undefined}
                aria-label={isNarrow ? t(`nav.${label}`) : undefined}
              >
                <Icon size={18} stroke={1.6} />
                {!isNarrow && t(`nav.${label}`)}
              </NavLink>
            ))}
          </div>
        );
      })}
    </nav>
  );
}
