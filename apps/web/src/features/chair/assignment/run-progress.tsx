import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Run } from './use-runs';

/** What the run is doing; it goes on when the page is left. */
export function RunProgress({
  run,
  cancel,
}: {
  readonly run: Run;
  readonly cancel: (() => void) | undefined;
}) {
  const { t } = useTranslation('assignment');
  const stage = run.progress?.stage ?? 'queued';
  return (
    <Stack className="panel" p="lg" gap="sm" aria-live="polite">
      <Group gap="sm">
        <Loader size="xs" />
        <Text fw={600}>{t(`progress.${stage}`)}</Text>
      </Group>
      {run.progress?.fairness && <Text size="sm">{t('progress.bound', { ...run.progress.fairness })}</Text>}
      {run.progress !== null && run.progress.pivots > 0 && (
        <Text size="sm">{t('progress.pivots', { pivots: run.progress.pivots })}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t('progress.leave')}
      </Text>
      {cancel && (
        <Group>
          <Button variant="default" size="xs" onClick={cancel}>
            {t('progress.cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
