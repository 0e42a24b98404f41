import { useTranslation } from '../../i18n/texts';
import type { Role } from '#domain/access/actor';

interface Part {
  readonly roles: readonly string[];
  readonly isSpeaker: boolean;
}

/** "reviewer, speaker", in the words of the home page. */
export function useRoleWords(): (part: Part) => string {
  const { t, i18n } = useTranslation('home');
  return ({ roles, isSpeaker }) =>
    [...(roles as Role[]), ...(isSpeaker ? (['speaker'] as const) : [])]
      .map((role) => t(`roles.${role}`).toLocaleLowerCase(i18n.language))
      .join(', ');
}
