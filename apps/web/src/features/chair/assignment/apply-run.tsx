import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from '../../../i18n/texts';
import { ProblemNote } from '../../../ui/problem-note';
import { toastWithUndo } from '../../../ui/toasts';
import { Violations } from './plan-check';
import { RunPartFields, usePartPreview, useRunPart } from './run-part';
import type { TrackName } from './track-coverage';
import { type Run, useRunActions } from './use-runs';

interface ApplyRunProps {
  readonly slug: string;
  readonly run: Run;
  readonly tracks: readonly TrackName[];
  readonly undo: (version: number) => void;
}

/** The page's primary action: says what it will do, does all or the chosen part of it, offers the way back. */
export function ApplyRun({ slug, run, tracks, undo }: ApplyRunProps) {
  const { t } = useTranslation('assignment');
  const { apply } = useRunActions(slug, run.id);
  const [isAsking, { open, close }] = useDisclosure(false);
  const { chosen, setChosen, isEmpty } = useRunPart();
  const some = usePartPreview(slug, run.id, chosen.part, isEmpty);
  const { preview } = run;
  if (!preview) return null;
  const isWhole = chosen.part === null;
  const shown = isWhole
    ? { ...preview, left: 0, short: preview.uncoveredCount, fewer: 0, refusals: [] }
    : (some.data ?? null);
  // Awaited, since applying takes this button off the page; a refusal is shown in the dialog.
  const confirm = async (): Promise<void> => {
    const applied = await apply.mutateAsync({ version: run.version, part: chosen.part }).catch(() => null);
    if (applied === null) return;
    close();
    toastWithUndo(t('applied', { ...applied }), () => undo(applied.version));
  };
  return (
    <>
      <Button onClick={open}>{t('apply.action')}</Button>
      <Modal
        opened={isAsking}
        onClose={close}
        title={t('apply.title')}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
      >
        <Stack gap="sm">
          <RunPartFields chosen={chosen} setChosen={setChosen} tracks={tracks} loads={preview.loads} />
          {isEmpty && <Text size="sm">{t('apply.nothing')}</Text>}
          {some.error !== null && <ProblemNote error={some.error} />}
          {shown && !isEmpty && (
            <>
              <ul className="plain-list">
                <Text component="li" size="sm">
                  {t('apply.added', { count: shown.added })}
                </Text>
                <Text component="li" size="sm">
                  {t('apply.removed', { count: shown.removed })}
                </Text>
                <Text component="li" size="sm">
                  {isWhole
                    ? t('apply.kept', { count: preview.kept })
                    : t('apply.left', { count: shown.left })}
                </Text>
              </ul>
              {shown.short > 0 && (
                <Text size="sm" fw={600}>
                  {t('apply.short', { count: shown.short })}
                </Text>
              )}
              {shown.fewer > 0 && (
                <Text size="sm" fw={600}>
                  {t('apply.fewer', { count: shown.fewer })}
                </Text>
              )}
              {shown.refusals.length > 0 && (
                <div role="alert">
                  <Text size="sm" fw={600}>
                    {t('apply.refused')}
                  </Text>
                  <Violations list={shown.refusals} />
                </div>
              )}
            </>
          )}
          <Text size="sm" c="dimmed">
            {t('apply.help')}
          </Text>
          {apply.error !== null && <ProblemNote error={apply.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t('apply.notYet')}
            </Button>
            <Button
              loading={apply.isPending}
              disabled={isEmpty || !shown || shown.refusals.length > 0}
              onClick={() => void confirm()}
              data-autofocus
            >
              {t('apply.action')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
