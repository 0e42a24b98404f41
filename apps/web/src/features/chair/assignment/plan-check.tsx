import { Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';

const SHOWN = 6;

/** The word of the checker, which shares nothing with the solver: what forbids the plan, and what somebody should have seen. */
export function PlanCheck({ check }: { readonly check: Schemas['CheckShown'] }) {
  const { t } = useTranslation('assignment');
  const { blockingCount, blocking, warningCount, warnings } = check;
  if (blockingCount + warningCount === 0) {
    return (
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconCircleCheck size={20} className="good-mark" aria-hidden />
        <div>
          <Text size="sm" fw={600}>
            {t('check.none')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('check.noneText')}
          </Text>
        </div>
      </Group>
    );
  }
  return (
    <>
      {blockingCount > 0 && (
        <Broken title={t('check.blocking', { count: blockingCount })} count={blockingCount} list={blocking} />
      )}
      {warningCount > 0 && (
        <Broken title={t('check.warnings', { count: warningCount })} count={warningCount} list={warnings} />
      )}
    </>
  );
}

interface BrokenProps {
  readonly title: string;
  readonly count: number;
  readonly list: readonly Schemas['ViolationShown'][];
}

function Broken({ title, count, list }: BrokenProps) {
  const { t } = useTranslation('assignment');
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <IconAlertTriangle size={20} className="warning-mark" aria-hidden />
      <Stack gap={4}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Violations list={list.slice(0, SHOWN)} />
        {count > SHOWN && <Text size="sm">{t('check.more', { count: count - SHOWN })}</Text>}
      </Stack>
    </Group>
  );
}

/** Broken rules, each with what can be done about it. */
export function Violations({ list }: { readonly list: readonly Schemas['ViolationShown'][] }) {
  const { t } = useTranslation('assignment');
  return (
    <List size="sm">
      {list.map((violation, i) => (
        <List.Item key={i}>{t('check.violation', { ...violation })}</List.Item>
      ))}
    </List>
  );
}
