import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Preview } from './use-runs';

const SHOWN = 12;

/** Which talks stay short and the bottleneck that proves it cannot be otherwise. */
export function UncoveredTalks({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('assignment');
  const { uncovered, uncoveredCount, bottleneck } = preview;
  if (uncoveredCount === 0 || !bottleneck) return null;
  const lonely = uncovered.filter(({ candidates }) => candidates === 0).length;
  return (
    <Alert
      className="plain-alert"
      color="yellow"
      icon={<IconAlertTriangle size={18} />}
      title={t('uncovered.title', { count: uncoveredCount })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('uncovered.why', { ...bottleneck, count: bottleneck.proposals })}</Text>
        {bottleneck.members.length > 0 && (
          <Text size="sm">
            {t('uncovered.who', {
              count: bottleneck.members.length,
              names: bottleneck.members
                .slice(0, SHOWN)
                .map(({ name }) => name)
                .join(', '),
            })}
            {bottleneck.members.length > SHOWN && ' …'}
          </Text>
        )}
        {lonely > 0 && <Text size="sm">{t('uncovered.lonely', { count: lonely })}</Text>}
        <Text size="sm" fw={600}>
          {t('uncovered.help', { count: bottleneck.missing })}
        </Text>
        <List size="sm">
          {uncovered.slice(0, SHOWN).map(({ number, title, missing, candidates }) => (
            <List.Item key={number}>
              {t('uncovered.talk', { number, title: title ?? t('conflicted'), count: missing, candidates })}
            </List.Item>
          ))}
        </List>
        {uncoveredCount > SHOWN && (
          <Text size="sm">{t('uncovered.more', { count: uncoveredCount - SHOWN })}</Text>
        )}
      </Stack>
    </Alert>
  );
}
