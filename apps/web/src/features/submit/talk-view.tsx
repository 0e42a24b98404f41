import './submit.css';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link } from 'react-router';
import { useConference } from '../../app/conference-context';
import { languageName } from '../../ui/languages';
import { PageTitle } from '../../ui/page-title';
import { toastProblem } from '../../ui/toasts';
import { When } from '../../ui/when';
import { Deadline } from './deadline';
import { MySpeakerForm } from './my-speaker-form';
import { StateBadge } from './state-badge';
import { type Talk, moveTalk, myTalksKey, talkKeyOf } from './talk-queries';
import { useWithdraw } from './use-withdraw';

const ExperienceCard = lazy(async () => ({
  default: (await import('./experience-card')).ExperienceCard,
}));

interface TalkViewProps {
  readonly talk: Talk;
  readonly mayEdit: boolean;
  /** Changes were typed in this browser and never saved. */
  readonly hasUnsaved: boolean;
}

/** A talk as it stands, for everybody who has a part in it. */
export function TalkView({ talk, mayEdit, hasUnsaved }: TalkViewProps) {
  const { t, i18n } = useTranslation('submit');
  const { slug, timeZone, formats, tracks, levels, topics } = useConference();
  const queries = useQueryClient();
  const withdraw = useWithdraw(talk);
  const restore = useMutation({
    mutationFn: () => moveTalk(slug, 'restore', talk),
    onSuccess: (restored) => {
      queries.setQueryData(talkKeyOf(slug, talk.number), restored);
      void queries.invalidateQueries({ queryKey: myTalksKey(slug) });
    },
    onError: toastProblem,
  });
  const nameOf = (list: readonly { id?: string; name: string }[], id: string | null): string | undefined =>
    list.find((item) => item.id === id)?.name;
  const facts = [
    nameOf(formats, talk.formatId),
    nameOf(tracks, talk.trackId),
    nameOf(levels, talk.levelId),
    ...talk.topicIds.map((id) => nameOf(topics, id)),
    talk.language === '' ? undefined : languageName(talk.language, i18n.language),
  ];
  return (
    <div className="page page-narrow">
      <Anchor component={Link} to={`/c/${slug}/my-talks`} size="sm" className="back-link">
        <IconArrowLeft size={14} /> {t('list.title')}
      </Anchor>
      <PageTitle title={talk.title || t('untitled')}>
        {mayEdit && talk.state === 'submitted' && (
          <Button component={Link} to="?edit" leftSection={<IconPencil size={16} />}>
            {t('view.edit')}
          </Button>
        )}
      </PageTitle>
      <Stack gap="md">
        <Group gap="sm">
          <StateBadge state={talk.state} />
          <Text size="sm" c="dimmed">
            #{talk.number} · {facts.filter((fact) => fact !== undefined).join(' · ')}
          </Text>
        </Group>
        {talk.state === 'submitted' && mayEdit && (
          <Text size="sm">
            {t('view.submitted')} <Deadline />.
          </Text>
        )}
        {mayEdit && hasUnsaved && talk.state === 'submitted' && (
          <Text size="sm" fw={600}>
            <Anchor component={Link} to="?edit" inherit>
              {t('view.unsaved')}
            </Anchor>
          </Text>
        )}
        {!talk.isAuthor && <Text size="sm">{t('view.listed')}</Text>}
        <Stack className="panel" p="md" gap="md">
          <Words label={t('form.description')} text={talk.description} />
          <Words label={t('form.benefits')} text={talk.benefits} />
          <Words label={t('form.notes')} text={talk.notes} />
        </Stack>
        <Stack className="panel" p="md" gap="sm">
          <Title order={2}>{t('form.speakersSection')}</Title>
          {talk.speakers.map((speaker, i) => (
            <div key={i}>
              <Text size="sm" fw={600}>
                {speaker.name}
                {speaker.isMe && ` (${t('form.you')})`}
              </Text>
              <Text size="sm" c="dimmed">
                {[speaker.jobTitle, speaker.company, speaker.email].filter(Boolean).join(' · ')}
              </Text>
              {speaker.bio !== '' && <Text className="talk-words">{speaker.bio}</Text>}
            </div>
          ))}
        </Stack>
        {!talk.isAuthor && <MySpeakerForm talk={talk} />}
        {talk.speakers.some(({ version }) => version !== null) && (
          <Suspense fallback={null}>
            <ExperienceCard number={talk.number} />
          </Suspense>
        )}
        <Group justify="space-between">
          {talk.submittedAt && (
            <Text size="sm" c="dimmed">
              {t('view.submittedAt')} <When at={talk.submittedAt} zone={timeZone} />
            </Text>
          )}
          {mayEdit && talk.state === 'submitted' && (
            <Button
              variant="subtle"
              color="red"
              size="xs"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(talk.version)}
            >
              {t('view.withdraw')}
            </Button>
          )}
          {mayEdit && talk.state === 'withdrawn' && (
            <Button variant="default" size="xs" loading={restore.isPending} onClick={() => restore.mutate()}>
              {t('view.restore')}
            </Button>
          )}
        </Group>
      </Stack>
    </div>
  );
}

function Words({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Text className="talk-words">{text}</Text>
    </div>
  );
}
