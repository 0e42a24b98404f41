import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { NotFoundPage } from '../../app/route-error';
import { ProblemNote } from '../../ui/problem-note';
import { useCallIsOpen } from './deadline';
import { keptHere } from '../../ui/kept-here';
import { talkKey } from './kept-talk';
import { TalkEditor } from './talk-editor';
import { talkQuery } from './talk-queries';
import { TalkView } from './talk-view';

/** One talk of one's own: a draft opens in the form, everything else to be read; ?edit opens the form again. */
export function TalkPage() {
  const { slug } = useConference();
  const number = Number(useParams()['number']);
  const [search] = useSearchParams();
  const isOpen = useCallIsOpen();
  // The form does not vanish under somebody's hands when the deadline passes; saving says that it has.
  const [wasOpen] = useState(isOpen);
  const { data: login } = useLogin();
  const user = login?.user;
  const talk = useQuery({
    ...talkQuery(slug, number),
    enabled: !!user && Number.isInteger(number),
  });
  if (login && !user) return <Navigate to={`/sign-in?to=/c/${slug}/my-talks/${number}`} replace />;
  if (!Number.isInteger(number)) return <NotFoundPage />;
  if (talk.error instanceof ApiProblem && talk.error.status === 404) return <NotFoundPage />;
  if (talk.isError && !talk.data) {
    return (
      <div className="page page-narrow">
        <ProblemNote error={talk.error} retry={() => void talk.refetch()} />
      </div>
    );
  }
  if (!talk.data || !user) return null;
  const mayEdit = talk.data.isAuthor && (isOpen || wasOpen);
  const { state } = talk.data;
  if (mayEdit && (state === 'draft' || (state === 'submitted' && search.has('edit')))) {
    return <TalkEditor key={number} talk={talk.data} userId={user.id} />;
  }
  const hasUnsaved = keptHere(talkKey(user.id, slug, number)) !== null;
  return <TalkView talk={talk.data} mayEdit={mayEdit} hasUnsaved={hasUnsaved} />;
}
