import { Group, NumberInput, Select, Switch } from '@mantine/core';
import { useMemo } from 'react';
import { api, ask, seen } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import type { SectionProps } from './general-section';
import { SectionPanel } from './section-panel';
import { useSection } from './use-section';

/** Whether there are budgets, and how many talks of one company or one speaker are accepted. */
export function BudgetSection({ conference, reload }: SectionProps) {
  const { t } = useTranslation('budgets');
  const { slug, version, usesBudgets, talksPerCompany, talksPerSpeaker, companyCapBlocks, speakerCapBlocks } =
    conference;
  const stored = useMemo(
    () => ({ usesBudgets, talksPerCompany, talksPerSpeaker, companyCapBlocks, speakerCapBlocks }),
    [usesBudgets, talksPerCompany, talksPerSpeaker, companyCapBlocks, speakerCapBlocks],
  );
  const section = useSection(
    stored,
    version,
    (body, at) =>
      ask(api.PATCH('/api/conferences/{slug}', { params: { path: { slug } }, headers: seen(at), body })),
    reload,
  );
  const { value, change } = section;
  const cap = (
    most: 'talksPerCompany' | 'talksPerSpeaker',
    blocks: 'companyCapBlocks' | 'speakerCapBlocks',
    label: string,
  ) => (
    <Group gap="sm" align="flex-end">
      <NumberInput
        w={260}
        label={label}
        placeholder={t('settings.noCap')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={value[most] ?? ''}
        onChange={(given) => change({ ...value, [most]: typeof given === 'number' ? given : null })}
      />
      {value[most] !== null && (
        <Select
          w={150}
          label={t('settings.over')}
          value={value[blocks] ? 'block' : 'warn'}
          onChange={(chosen) => change({ ...value, [blocks]: chosen === 'block' })}
          data={[
            { value: 'warn', label: t('settings.warn') },
            { value: 'block', label: t('settings.block') },
          ]}
          allowDeselect={false}
        />
      )}
    </Group>
  );
  return (
    <SectionPanel id="budgets" title={t('settings.title')} section={section} help={t('settings.help')}>
      <Switch
        label={t('settings.uses')}
        description={t('settings.usesHelp')}
        checked={value.usesBudgets}
        onChange={(event) => change({ ...value, usesBudgets: event.currentTarget.checked })}
      />
      {value.usesBudgets && (
        <>
          {cap('talksPerCompany', 'companyCapBlocks', t('settings.perCompany'))}
          {cap('talksPerSpeaker', 'speakerCapBlocks', t('settings.perSpeaker'))}
        </>
      )}
    </SectionPanel>
  );
}
