import { IconCircleCheck, IconCircleMinus, IconLogout, IconMail } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import type { MemberState } from './committee-data';

const ICON = {
  active: IconCircleCheck,
  invited: IconMail,
  declined: IconCircleMinus,
  left: IconLogout,
} as const;

/** By word, colour and shape. */
export function MemberStateMark({ state }: { readonly state: MemberState }) {
  const { t } = useTranslation('committee');
  const Icon = ICON[state];
  return (
    <span className="member-state" data-state={state}>
      <Icon size={15} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
