import { Navigate } from 'react-router';
import { useConference } from '../../app/conference-context';
import { useNavigationEntries } from '../../app/rail';

/** /c/:slug opens the viewer's own workplace: chairs at their list, reviewers at their queue, everyone else at the call. */
export function ConferenceStart() {
  const { slug } = useConference();
  const entries = useNavigationEntries();
  const first =
    entries.find(({ workplace }) => workplace === 'chair') ??
    entries.find(({ workplace }) => workplace === 'review') ??
    entries[0];
  return first ? <Navigate to={`/c/${slug}/${first.path}`} replace /> : null;
}
