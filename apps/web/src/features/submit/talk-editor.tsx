import './submit.css';
import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useRef } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link, useNavigate } from 'react-router';
import { useConference } from '../../app/conference-context';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { toast } from '../../ui/toasts';
import { Deadline } from './deadline';
import { FaultList } from './fault-list';
import { fieldId } from './field-id';
import { SaveMark } from './save-mark';
import { StaleTalk } from './stale-talk';
import { StateBadge } from './state-badge';
import { TalkForm } from './talk-form';
import { type Talk, moveTalk, myTalksKey, talkKeyOf } from './talk-queries';
import { allFaults, termsOf } from './talk-values';
import { useTalkSaver } from './use-talk-saver';
import { useTouched } from './use-touched';
import { useWithdraw } from './use-withdraw';

const ExperienceCard = lazy(async () => ({
  default: (await import('./experience-card')).ExperienceCard,
}));

/** The form of a stored talk: saves itself while a draft, says what is missing, and submits. */
export function TalkEditor({ talk, userId }: { readonly talk: Talk; readonly userId: string }) {
  const { t } = useTranslation('submit');
  const conference = useConference();
  const { slug } = conference;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { saver, state } = useTalkSaver(talk, userId);
  const faults = allFaults(state.values, termsOf(conference));
  const touched = useTouched(faults);
  const summary = useRef<HTMLElement>(null);
  const withdraw = useWithdraw(talk);
  const here = `/c/${slug}/my-talks/${talk.number}`;
  const isDraft = talk.state === 'draft';

  const submit = useMutation({
    mutationFn: async () => {
      if (!(await saver.save())) return null;
      return moveTalk(slug, 'submit', { number: talk.number, version: saver.state.version });
    },
    onSuccess: async (submitted) => {
      if (!submitted) return;
      queries.setQueryData(talkKeyOf(slug, talk.number), submitted);
      void queries.invalidateQueries({ queryKey: myTalksKey(slug) });
      toast(t('editor.submitted'));
      await navigate(here);
      window.scrollTo(0, 0);
    },
  });
  const saveChanges = async (): Promise<void> => {
    if (!(await saver.save())) return;
    toast(t('editor.changesSaved'));
    await navigate(here);
  };
  const finish = (): void => {
    if (submit.isPending) return;
    if (faults.length > 0) {
      touched.touchAll();
      summary.current?.focus();
      summary.current?.scrollIntoView({ block: 'center' });
    } else if (isDraft) submit.mutate();
    else void saveChanges();
  };
  useKeys([
    { keys: 'mod+s', label: t('editor.saveKey'), run: () => void saver.save() },
    { keys: 'mod+Enter', label: t(isDraft ? 'editor.submit' : 'editor.save'), run: finish },
  ]);

  return (
    <div className="page page-talk">
      <Anchor component={Link} to={`/c/${slug}/my-talks`} size="sm" className="back-link">
        <IconArrowLeft size={14} /> {t('list.title')}
      </Anchor>
      <PageTitle title={state.values.title.trim() || t('untitled')} />
      <Group gap="sm" mb="md">
        <StateBadge state={talk.state} />
        <Text size="sm" c="dimmed">
          #{talk.number}
        </Text>
      </Group>
      <div className="talk-columns">
        <div>
          {state.clash && (
            <StaleTalk
              clash={state.clash}
              mine={state.values}
              choose={(theirs) => void saver.choose(theirs)}
            />
          )}
          <TalkForm
            values={state.values}
            onChange={(patch) => saver.change(patch)}
            errorOf={touched.errorOf}
            leave={touched.leave}
            asksAddress={false}
          />
          {talk.speakers.some(({ version }) => version !== null) && (
            <Suspense fallback={null}>
              <ExperienceCard number={talk.number} />
            </Suspense>
          )}
        </div>
        <aside className="panel talk-side" aria-labelledby="todo" tabIndex={-1} ref={summary}>
          <Title order={2} id="todo">
            {faults.length === 0
              ? t(isDraft ? 'todo.ready' : 'todo.readyToSave')
              : t(isDraft ? 'todo.title' : 'todo.save', { count: faults.length })}
          </Title>
          <FaultList faults={faults} />
          <Text size="sm" c="dimmed">
            <Deadline />
          </Text>
          {submit.isError && <ProblemNote error={submit.error} fieldId={fieldId} />}
          {state.problem !== null && <ProblemNote error={state.problem} fieldId={fieldId} />}
          <Group gap="xs" className="talk-actions">
            <Button
              leftSection={isDraft ? <IconSend size={16} /> : undefined}
              loading={submit.isPending}
              disabled={!isDraft && state.mark === 'saved'}
              onClick={finish}
            >
              {t(isDraft ? 'editor.submit' : 'editor.save')}
            </Button>
            {!isDraft && (
              <Button component={Link} to={here} variant="default">
                {t('editor.back')}
              </Button>
            )}
            {isDraft && (
              <Button variant="subtle" color="gray" onClick={() => withdraw.mutate(saver.state.version)}>
                {t('editor.discard')}
              </Button>
            )}
            <SaveMark state={state} savesItself={isDraft} />
          </Group>
        </aside>
      </div>
    </div>
  );
}
