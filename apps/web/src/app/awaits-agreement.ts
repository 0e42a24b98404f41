import type { ConferenceDetail } from './conference-context';
import { FEATURES } from './features';

/** Whether the page at this address is the committee's, and the viewer has a seat there but has not agreed to its words yet. */
export function awaitsAgreement({ slug, my }: ConferenceDetail, pathname: string): boolean {
  if (my.memberId === null || my.hasAgreed) return false;
  return FEATURES.flatMap(({ navigation = [] }) => navigation).some(
    ({ workplace, path, beforeAgreement }) =>
      workplace !== 'speak' && !beforeAgreement && `${pathname}/`.startsWith(`/c/${slug}/${path}/`),
  );
}
