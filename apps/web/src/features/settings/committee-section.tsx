import { Checkbox, Code, MultiSelect, NumberInput, Switch, Text, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/texts';
import { DEFAULT_AGREEMENT } from '#domain/committee/agreement';
import { api, ask, seen } from '../../api/client';
import { languageChoices } from '../../ui/languages';
import type { SectionProps } from './general-section';
import { SectionPanel } from './section-panel';
import { useSection } from './use-section';

/** What the conference asks of its committee and lets it do; what only an assignment needs appears with it. */
export function CommitteeSection({ conference, reload }: SectionProps) {
  const { t, i18n } = useTranslation('settings');
  const { slug, version, usesAssignment } = conference;
  const stored = useMemo(
    () => ({
      showsCommittee: conference.showsCommittee,
      languages: conference.languages,
      takesBids: conference.takesBids,
      takesInterest: conference.takesInterest,
      committeeAgreement: conference.committeeAgreement,
      asksAgreementAgain: false,
      companySharePercent: conference.companySharePercent,
      fillsPlacesItself: conference.fillsPlacesItself,
    }),
    [conference],
  );
  const section = useSection(
    stored,
    version,
    (body, at) =>
      ask(api.PATCH('/api/conferences/{slug}', { params: { path: { slug } }, headers: seen(at), body })),
    reload,
  );
  const { value, change } = section;
  const flag = (name: 'showsCommittee' | 'takesBids' | 'takesInterest' | 'fillsPlacesItself') => (
    <Switch
      label={t(`committee.${name}`)}
      description={t(`committee.${name}Help`)}
      checked={value[name]}
      onChange={(event) => change({ ...value, [name]: event.currentTarget.checked })}
    />
  );
  const isReworded = value.committeeAgreement.trim() !== conference.committeeAgreement;
  return (
    <SectionPanel id="committee" title={t('sections.committee')} section={section}>
      {flag('showsCommittee')}
      {flag('takesInterest')}
      {value.takesInterest && (
        <Text size="sm">
          {t('committee.interestLink')}: <Code>{`${window.location.origin}/c/${slug}/review-with-us`}</Code>
        </Text>
      )}
      {usesAssignment && flag('takesBids')}
      {usesAssignment && flag('fillsPlacesItself')}
      {usesAssignment && (
        <NumberInput
          maw={360}
          label={t('committee.companyShare')}
          description={t('committee.companyShareHelp')}
          suffix=" %"
          min={1}
          max={100}
          allowDecimal={false}
          value={value.companySharePercent}
          onChange={(percent) =>
            change({ ...value, companySharePercent: typeof percent === 'number' ? percent : 15 })
          }
        />
      )}
      {(usesAssignment || value.languages.length > 0) && (
        <MultiSelect
          label={t('committee.languages')}
          description={t('committee.languagesHelp')}
          searchable
          limit={50}
          data={languageChoices(i18n.language)}
          value={value.languages}
          onChange={(languages) => change({ ...value, languages: languages as typeof value.languages })}
        />
      )}
      <Textarea
        label={t('committee.agreement')}
        description={t('committee.agreementHelp')}
        placeholder={DEFAULT_AGREEMENT}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={10_000}
        value={value.committeeAgreement}
        onChange={(event) => change({ ...value, committeeAgreement: event.currentTarget.value })}
      />
      {(isReworded || value.asksAgreementAgain) && (
        <Checkbox
          label={t('committee.askAgain')}
          description={t('committee.askAgainHelp')}
          checked={value.asksAgreementAgain}
          onChange={(event) => change({ ...value, asksAgreementAgain: event.currentTarget.checked })}
        />
      )}
    </SectionPanel>
  );
}
