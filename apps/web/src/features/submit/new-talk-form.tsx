import './submit.css';
import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link, useNavigate } from 'react-router';
import { ApiProblem } from '../../api/client';
import { loginQuery, useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { keepHere } from '../../ui/kept-here';
import { toast, toastProblem } from '../../ui/toasts';
import { AccountStep } from './account-step';
import { Deadline } from './deadline';
import { FaultList } from './fault-list';
import { fieldId } from './field-id';
import { type KeptTalk, newTalkKey, talkKey } from './kept-talk';
import { NewExperience, storeNewExperience } from './new-experience';
import { TalkForm } from './talk-form';
import { type Talk, createTalk, moveTalk, myTalksQuery, talkKeyOf } from './talk-queries';
import {
  TALK_FIELDS,
  type TalkValues,
  allFaults,
  bodyOf,
  termsOf,
  typingFaults,
  valuesOf,
} from './talk-values';
import { useTouched } from './use-touched';

type Intent = 'save' | 'submit';

/** The form of a talk that is not stored yet: every change is kept in this browser until it is. */
export function NewTalkForm({ start }: { readonly start: TalkValues }) {
  const { t } = useTranslation('submit');
  const conference = useConference();
  const { slug } = conference;
  const key = newTalkKey(slug);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: login } = useLogin();
  const [values, setValues] = useState(start);
  const [isTyped, setTyped] = useState(false);
  const [wantsAccountTo, setWantsAccountTo] = useState<Intent | null>(null);
  const faults = allFaults(values, termsOf(conference));
  const touched = useTouched(faults);
  const summary = useRef<HTMLElement>(null);

  const latest = useRef(start);
  const stored = useRef<Talk | null>(null);

  /** Under the new talk's key, or, once it is stored and the page not left yet, as a change of the stored one. */
  const keep = (): void => {
    const talk = stored.current;
    const base = talk && { version: talk.version, values: valuesOf(talk) };
    const kept: KeptTalk = { values: latest.current, base, at: new Date().toISOString() };
    keepHere(talk && login?.user ? talkKey(login.user.id, slug, talk.number) : key, kept);
  };
  const change = (patch: Partial<TalkValues>): void => {
    latest.current = { ...latest.current, ...patch };
    setValues(latest.current);
    setTyped(true);
    keep();
  };
  const store = useMutation({
    mutationFn: async (intent: Intent): Promise<Talk> => {
      // The next page's code, so that nobody waits for it, or loses the connection between the two.
      void import('./talk-page');
      const sent = latest.current;
      const draft = await createTalk(slug, bodyOf(sent, TALK_FIELDS));
      stored.current = draft;
      keepHere(key, null);
      // Typed while it was on its way: the talk's own page goes on with it.
      if (latest.current !== sent) keep();
      const userId = queries.getQueryData(loginQuery.queryKey)?.user?.id;
      if (userId !== undefined) await storeNewExperience(slug, draft.number, userId);
      if (intent === 'save') return draft;
      // The draft is safe by now: what goes wrong here is told there.
      return moveTalk(slug, 'submit', draft).catch((error: unknown) => {
        toastProblem(error);
        return draft;
      });
    },
    onSuccess: async (talk) => {
      queries.setQueryData(talkKeyOf(slug, talk.number), talk);
      void queries.invalidateQueries();
      if (talk.state === 'submitted') toast(t('editor.submitted'));
      await navigate(`/c/${slug}/my-talks/${talk.number}`, { replace: true });
      window.scrollTo(0, 0);
    },
    onError: async (error) => {
      // What one said about oneself was changed elsewhere: the next try goes over what is stored now.
      if (!(error instanceof ApiProblem) || error.code !== 'stale_write') return;
      const { me } = await queries.fetchQuery({ ...myTalksQuery(slug), staleTime: 0 });
      change({
        speakers: latest.current.speakers.map((speaker) =>
          speaker.isMe ? { ...speaker, version: me.version } : speaker,
        ),
      });
    },
  });
  const finish = (intent: Intent): void => {
    if (store.isPending) return;
    if (intent === 'submit' ? faults.length > 0 : typingFaults(values).length > 0) {
      touched.touchAll();
      summary.current?.focus();
      summary.current?.scrollIntoView({ block: 'center' });
    } else if (login?.user) store.mutate(intent);
    else setWantsAccountTo(intent);
  };
  useKeys([
    { keys: 'mod+s', label: t('new.save'), run: () => finish('save') },
    { keys: 'mod+Enter', label: t('editor.submit'), run: () => finish('submit') },
  ]);
  const me = values.speakers.find((speaker) => speaker.isMe);

  return (
    <div className="page page-talk">
      <Anchor component={Link} to={`/c/${slug}/call`} size="sm" className="back-link">
        <IconArrowLeft size={14} /> {conference.name}
      </Anchor>
      <PageTitle title={values.title.trim() || t('new.title')} />
      <div className="talk-columns">
        <div>
          <TalkForm
            values={values}
            onChange={change}
            errorOf={touched.errorOf}
            leave={touched.leave}
            asksAddress={!login?.user}
          />
          <NewExperience slug={slug} />
        </div>
        <aside className="panel talk-side" aria-labelledby="todo" tabIndex={-1} ref={summary}>
          <Title order={2} id="todo">
            {t(faults.length > 0 ? 'todo.title' : 'todo.ready', { count: faults.length })}
          </Title>
          <FaultList faults={faults} />
          <Text size="sm" c="dimmed">
            <Deadline />
          </Text>
          {store.isError && <ProblemNote error={store.error} fieldId={fieldId} />}
          <Group gap="xs" className="talk-actions">
            <Button
              leftSection={<IconSend size={16} />}
              loading={store.isPending && store.variables === 'submit'}
              disabled={store.isPending}
              onClick={() => finish('submit')}
            >
              {t('editor.submit')}
            </Button>
            <Button
              variant="default"
              loading={store.isPending && store.variables === 'save'}
              disabled={store.isPending}
              onClick={() => finish('save')}
            >
              {t('new.save')}
            </Button>
            <Text size="sm" c="dimmed" role="status" className="save-mark">
              {t(isTyped ? 'mark.browser' : 'new.hint')}
            </Text>
          </Group>
        </aside>
      </div>
      {wantsAccountTo && me && (
        <AccountStep
          name={me.name}
          email={me.email}
          leadsTo={`/c/${slug}/my-talks/new`}
          close={() => setWantsAccountTo(null)}
          signedIn={() => {
            setWantsAccountTo(null);
            store.mutate(wantsAccountTo);
          }}
        />
      )}
    </div>
  );
}
