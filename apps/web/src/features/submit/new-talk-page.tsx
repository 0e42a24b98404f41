import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { EmptyState } from '../../ui/empty-state';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { Deadline, useCallIsOpen } from './deadline';
import { keptTalk, newTalkKey } from './kept-talk';
import { NewTalkForm } from './new-talk-form';
import { myTalksQuery } from './talk-queries';
import { EMPTY_TALK, type SpeakerValues, type TalkValues } from './talk-values';

/** Anybody writes first; who they are is asked when they save. */
export function NewTalkPage() {
  const { t } = useTranslation('submit');
  const { slug } = useConference();
  const isOpen = useCallIsOpen();
  const { data: login } = useLogin();
  const talks = useQuery({ ...myTalksQuery(slug), enabled: !!login?.user });
  const kept = keptTalk(newTalkKey(slug));
  if (!isOpen && !kept) {
    return (
      <div className="page page-narrow">
        <PageTitle title={t('new.title')} />
        <EmptyState title={t('new.closed')} text={t('new.closedText')}>
          <Deadline />
        </EmptyState>
      </div>
    );
  }
  if (talks.isError) {
    return (
      <div className="page page-narrow">
        <ProblemNote error={talks.error} retry={() => void talks.refetch()} />
      </div>
    );
  }
  if (!login || (login.user && !talks.data)) return null;
  const { me } = talks.data ?? {};
  const start = kept?.values ?? EMPTY_TALK;
  return <NewTalkForm start={me ? withMe(start, { ...me, email: me.email ?? '' }) : start} />;
}

/** What the account says about its owner, where nothing else was typed; the address is always the account's. */
function withMe(values: TalkValues, me: SpeakerValues): TalkValues {
  return {
    ...values,
    speakers: values.speakers.map((speaker) =>
      speaker.isMe
        ? {
            ...me,
            name: speaker.name || me.name,
            company: speaker.company || me.company,
            jobTitle: speaker.jobTitle || me.jobTitle,
            bio: speaker.bio || me.bio,
          }
        : speaker,
    ),
  };
}
