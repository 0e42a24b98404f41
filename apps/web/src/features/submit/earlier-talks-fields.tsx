import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { EXPERIENCE_LIMITS, type EarlierTalk } from '#domain/proposal/speaker-experience';
import { useTranslation } from '../../i18n/texts';
import { experienceFieldId } from './use-experience';

const NO_TALK: EarlierTalk = { title: '', event: '', year: null, recordingUrl: '' };

interface EarlierTalksFieldsProps {
  readonly talks: readonly EarlierTalk[];
  readonly onChange: (talks: EarlierTalk[]) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Up to five talks given before: a title each, and where, when and a link if there is one. */
export function EarlierTalksFields({ talks, onChange, errorOf }: EarlierTalksFieldsProps) {
  const { t } = useTranslation('experience');
  const patch = (at: number, change: Partial<EarlierTalk>): void =>
    onChange(talks.map((talk, i) => (i === at ? { ...talk, ...change } : talk)));
  return (
    <>
      {talks.map((talk, i) => {
        const input = (
          field: 'title' | 'event' | 'recordingUrl',
          label: 'talkTitle' | 'event' | 'recordingUrl',
        ) => ({
          id: experienceFieldId(`earlierTalks.${i}.${field}`),
          label: t(label),
          value: talk[field],
          maxLength: EXPERIENCE_LIMITS[field],
          error: errorOf(`earlierTalks.${i}.${field}`),
          autoComplete: 'off',
          onChange: (event: { currentTarget: HTMLInputElement }) =>
            patch(i, { [field]: event.currentTarget.value }),
        });
        return (
          <fieldset key={i} className="earlier-talk" aria-label={t('talk', { n: i + 1 })}>
            <TextInput {...input('title', 'talkTitle')} withAsterisk />
            <TextInput {...input('event', 'event')} />
            <TextInput
              id={experienceFieldId(`earlierTalks.${i}.year`)}
              label={t('year')}
              inputMode="numeric"
              maxLength={4}
              value={talk.year === null ? '' : String(talk.year)}
              error={errorOf(`earlierTalks.${i}.year`)}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => {
                const digits = value.replace(/\D/g, '');
                patch(i, { year: digits === '' ? null : Number(digits) });
              }}
            />
            <TextInput {...input('recordingUrl', 'recordingUrl')} type="url" placeholder="https://" />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('remove', { n: i + 1 })}
              onClick={() => onChange(talks.filter((_, at) => at !== i))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </fieldset>
        );
      })}
      {talks.length < EXPERIENCE_LIMITS.talks && (
        <div>
          <Button size="xs" variant="default" onClick={() => onChange([...talks, NO_TALK])}>
            {t('add')}
          </Button>
        </div>
      )}
    </>
  );
}
