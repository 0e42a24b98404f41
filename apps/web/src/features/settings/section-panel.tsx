import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/texts';
import { ProblemNote } from '../../ui/problem-note';

interface SectionPanelProps {
  readonly id: string;
  readonly title: string;
  readonly help?: string | undefined;
  readonly section: {
    readonly isDirty: boolean;
    readonly isSaving: boolean;
    readonly isSaved: boolean;
    readonly problem: unknown;
    readonly isStale: boolean;
    readonly submit: () => void;
    readonly loadTheirs: () => Promise<void>;
    readonly overwrite: () => void;
  };
  readonly children: ReactNode;
}

/** A section with its own Save: says what is not saved, refuses without losing, offers both sides of a stale write. */
export function SectionPanel({ id, title, help, section, children }: SectionPanelProps) {
  const { t } = useTranslation('settings');
  return (
    <form
      id={id}
      className="panel"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        section.submit();
      }}
    >
      <Stack p="md" gap="sm">
        <Title order={2}>{title}</Title>
        {help && (
          <Text size="sm" c="dimmed">
            {help}
          </Text>
        )}
        {children}
        {section.isStale && (
          <Alert color="yellow" title={t('stale.title')} role="alert">
            {t('stale.text')}
            <Group gap="xs" mt="xs">
              <Button size="xs" variant="default" onClick={() => void section.loadTheirs()}>
                {t('stale.load')}
              </Button>
              <Button size="xs" variant="default" onClick={section.overwrite}>
                {t('stale.overwrite')}
              </Button>
            </Group>
          </Alert>
        )}
        {section.problem !== null && <ProblemNote error={section.problem} />}
        <Group gap="sm">
          <Button type="submit" loading={section.isSaving} disabled={!section.isDirty}>
            {t('save')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {section.isDirty ? t('unsaved') : section.isSaved ? t('saved') : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
