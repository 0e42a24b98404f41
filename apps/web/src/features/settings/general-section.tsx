import { Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/texts';
import { api, ask, seen } from '../../api/client';
import type { ConferenceDetail } from '../../app/conference-context';
import { timeZones } from '../../ui/time-zones';
import { SectionPanel } from './section-panel';
import { useSection } from './use-section';

export interface SectionProps {
  readonly conference: ConferenceDetail;
  readonly reload: () => Promise<void>;
}

export function GeneralSection({ conference, reload }: SectionProps) {
  const { t } = useTranslation('settings');
  const { slug, version, name, timeZone, startsOn, endsOn, usesTracks, usesAssignment, usesCalibration } =
    conference;
  const stored = useMemo(
    () => ({ name, timeZone, startsOn, endsOn, usesTracks, usesAssignment, usesCalibration }),
    [name, timeZone, startsOn, endsOn, usesTracks, usesAssignment, usesCalibration],
  );
  const section = useSection(
    stored,
    version,
    (body, at) =>
      ask(api.PATCH('/api/conferences/{slug}', { params: { path: { slug } }, headers: seen(at), body })),
    reload,
  );
  const { value, change } = section;
  return (
    <SectionPanel id="general" title={t('sections.general')} section={section}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('general.name')}
          required
          maxLength={200}
          value={value.name}
          onChange={(event) => change({ ...value, name: event.currentTarget.value })}
        />
        <Select
          label={t('general.zone')}
          searchable
          limit={50}
          data={timeZones()}
          value={value.timeZone}
          onChange={(zone) => zone && change({ ...value, timeZone: zone })}
        />
        <TextInput
          type="date"
          required
          label={t('general.first')}
          value={value.startsOn}
          onChange={(event) => change({ ...value, startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          required
          label={t('general.last')}
          value={value.endsOn}
          onChange={(event) => change({ ...value, endsOn: event.currentTarget.value })}
        />
      </SimpleGrid>
      {(['usesTracks', 'usesAssignment', 'usesCalibration'] as const).map((flag) => (
        <Switch
          key={flag}
          label={t(`general.${flag}`)}
          description={t(`general.${flag}Help`)}
          checked={value[flag]}
          onChange={(event) => change({ ...value, [flag]: event.currentTarget.checked })}
        />
      ))}
    </SectionPanel>
  );
}
