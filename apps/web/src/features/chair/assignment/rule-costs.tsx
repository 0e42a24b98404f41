import { List, Table, Text, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';
import { ScrollRegion } from './scroll-region';

const SHOWN = 5;

/** What each rule on who reviews together asked of the plan, what that cost, and what could not be kept. */
export function RuleCosts({ repair }: { readonly repair: Schemas['RepairShown'] }) {
  const { t } = useTranslation('assignment');
  const { rules, gap } = repair;
  if (rules.length === 0) return null;
  const left = rules.flatMap(({ unrepaired }) => unrepaired);
  return (
    <div className="panel">
      <Title order={2} p="md" pb="xs">
        {t('rules.title')}
      </Title>
      <ScrollRegion label={t('rules.title')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rules.rule')}</Table.Th>
              <Table.Th className="number">{t('rules.found')}</Table.Th>
              <Table.Th className="number">{t('rules.repaired')}</Table.Th>
              <Table.Th className="number">{t('rules.left')}</Table.Th>
              <Table.Th>{t('rules.cost')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map(({ rule, found, repaired, left: stays, cost }) => (
              <Table.Tr key={rule}>
                <Table.Td>{t(`rules.name.${rule}`)}</Table.Td>
                <Table.Td className="number">{t('number', { value: found })}</Table.Td>
                <Table.Td className="number">{t('number', { value: repaired })}</Table.Td>
                <Table.Td className="number">{t('number', { value: stays })}</Table.Td>
                <Table.Td>
                  <Cost cost={cost} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <Text size="sm" p="md" pt="xs">
        {gap === null
          ? t('rules.noGap')
          : t('rules.gap', { level: t(`rules.level.${gap.level}`), by: gap.by })}
      </Text>
      {left.length > 0 && (
        <List size="sm" px="xl" pb="md">
          {left.slice(0, SHOWN).map(({ message }, i) => (
            <List.Item key={i}>{message}</List.Item>
          ))}
        </List>
      )}
    </div>
  );
}

const PARTS = ['places', 'kept', 'aboveShare', 'strangers', 'affinity'] as const;

function Cost({ cost }: { readonly cost: Schemas['RuleCostShown'] }) {
  const { t } = useTranslation('assignment');
  const parts = PARTS.filter((part) => cost[part] !== 0);
  if (parts.length === 0) return <>{t('rules.free')}</>;
  return <>{parts.map((part) => t(`rules.part.${part}`, { value: cost[part] })).join(', ')}</>;
}
