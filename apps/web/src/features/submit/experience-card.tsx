import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { ProblemNote } from '../../ui/problem-note';
import { ExperienceFields } from './experience-fields';
import { experienceFieldId, experienceQuery, useExperience } from './use-experience';

/** Whether one has spoken before, and where: about the person and not the talk, folded, and never asked for. */
export function ExperienceCard({ number }: { readonly number: number }) {
  const { slug } = useConference();
  const { data: login } = useLogin();
  const { data } = useQuery(experienceQuery(slug, number));
  if (!data || !login?.user) return null;
  return <ExperienceForm number={number} stored={data} userId={login.user.id} />;
}

interface ExperienceFormProps {
  readonly number: number;
  readonly stored: Parameters<typeof useExperience>[1];
  readonly userId: string;
}

function ExperienceForm({ number, stored, userId }: ExperienceFormProps) {
  const { t } = useTranslation('experience');
  const { said, change, save, version, isChanged, faults, stale, take, overwrite } = useExperience(
    number,
    stored,
    userId,
  );
  // Open for what was typed and not saved; afterwards it is the person's to fold.
  const [startsOpen] = useState(isChanged);
  return (
    <details className="panel experience" open={startsOpen || undefined}>
      <summary>
        <b>{t('title')}</b>{' '}
        <span>
          {stored.hasSpokenBefore === null
            ? t('optional')
            : t(`said.${stored.hasSpokenBefore ? 'true' : 'false'}`)}
        </span>
      </summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(version);
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('text')}
          </Text>
          <ExperienceFields said={said} change={change} faults={faults} />
          {stale ? (
            <div role="alert" className="panel stale-talk">
              <Text size="sm" fw={600}>
                {t('stale')}
              </Text>
              <Group gap="xs" mt="xs">
                <Button size="xs" variant="default" onClick={take}>
                  {t('take')}
                </Button>
                <Button size="xs" variant="default" onClick={overwrite}>
                  {t('overwrite')}
                </Button>
              </Group>
            </div>
          ) : (
            save.isError &&
            faults.length === 0 && <ProblemNote error={save.error} fieldId={experienceFieldId} />
          )}
          <Group gap="sm">
            <Button type="submit" variant="default" loading={save.isPending} disabled={!isChanged}>
              {t('save')}
            </Button>
            <Text size="sm" c="dimmed" role="status">
              {isChanged ? t('unsaved') : save.isSuccess ? t('saved') : ''}
            </Text>
          </Group>
        </Stack>
      </form>
    </details>
  );
}
