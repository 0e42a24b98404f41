import { Button, Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Violation } from '#domain/schedule/schedule-rule';

/** "3 problems": each in words, and each leads to its session. */
export function ProblemsButton({
  violations,
  show,
}: {
  readonly violations: readonly Violation[];
  readonly show: (sessionId: string) => void;
}) {
  const { t } = useTranslation('schedule');
  const [isOpen, setOpen] = useState(false);
  if (violations.length === 0) {
    return (
      <Text size="sm" c="dimmed" role="status" className="no-problems">
        <IconCircleCheck size={16} aria-hidden /> {t('noProblems')}
      </Text>
    );
  }
  const isBlocked = violations.some(({ level }) => level === 'block');
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={420} trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="light"
          color={isBlocked ? 'red' : 'yellow'}
          c="var(--mantine-color-text)"
          leftSection={<IconAlertTriangle size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('problems', { count: violations.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <ScrollArea.Autosize mah="60vh">
          <Stack gap={0}>
            {violations.map((violation, i) => (
              <UnstyledButton
                key={i}
                className="problem-row"
                onClick={() => {
                  setOpen(false);
                  show(violation.sessionIds[0]!);
                }}
              >
                <Text size="sm">
                  <IconAlertTriangle
                    size={14}
                    aria-label={t(`level.${violation.level}`)}
                    className={violation.level === 'block' ? 'block-sign block-sign-bad' : 'block-sign'}
                  />
                  {violation.message}
                </Text>
                <Text size="xs" c="dimmed">
                  {violation.remedy}
                </Text>
              </UnstyledButton>
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
