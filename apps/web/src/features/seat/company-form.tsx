import { Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, seen } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { SectionPanel } from '../settings/section-panel';
import { useSection } from '../settings/use-section';
import { type OwnSeat, seatKey } from './seat-data';

/** Where one works decides whose colleague one is. */
export function CompanyForm({ seat }: { readonly seat: OwnSeat }) {
  const { t } = useTranslation('seat');
  const { slug } = useConference();
  const queries = useQueryClient();
  const section = useSection(
    seat.company,
    seat.version,
    (company, version) =>
      ask(
        api.PATCH('/api/conferences/{slug}/my-seat', {
          params: { path: { slug } },
          headers: seen(version),
          body: { company },
        }),
      ),
    () => queries.invalidateQueries({ queryKey: seatKey(slug) }),
  );
  return (
    <SectionPanel id="company" title={t('company.title')} section={section}>
      {seat.company === '' && (
        <Text size="sm" fw={600}>
          {t('company.missing')}
        </Text>
      )}
      <TextInput
        label={t('company.label')}
        description={t('company.help')}
        autoComplete="organization"
        maxLength={200}
        value={section.value}
        onChange={(event) => section.change(event.currentTarget.value)}
      />
    </SectionPanel>
  );
}
