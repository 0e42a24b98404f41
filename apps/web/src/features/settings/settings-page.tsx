import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { api, ask, type Schemas } from '../../api/client';
import { conferenceKey, useConference } from '../../app/conference-context';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { BudgetSection } from './budget-section';
import { CallSection } from './call-section';
import { CommitteeSection } from './committee-section';
import { GeneralSection } from './general-section';
import { FormatsSection, LevelsSection, TopicsSection, TracksSection } from './list-sections';
import { RoundSections } from './round-sections';

/** Everything an organizer sets, in sections that are saved one by one. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const conference = useConference();
  const { slug } = conference;
  const queries = useQueryClient();
  const roundsKey = ['rounds', slug];
  const rounds = useQuery({
    queryKey: roundsKey,
    queryFn: () =>
      ask<Schemas['RoundList']>(api.GET('/api/conferences/{slug}/rounds', { params: { path: { slug } } })),
  });
  const reload = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: conferenceKey(slug) }),
      queries.invalidateQueries({ queryKey: roundsKey }),
      queries.invalidateQueries({ queryKey: ['conferences'] }),
    ]);
  };
  return (
    <div className="page page-settings">
      <PageTitle title={t('title')} />
      <Stack gap="md">
        <GeneralSection conference={conference} reload={reload} />
        <CallSection conference={conference} reload={reload} />
        {conference.usesTracks && <TracksSection conference={conference} reload={reload} />}
        <FormatsSection conference={conference} reload={reload} />
        <LevelsSection conference={conference} reload={reload} />
        {(conference.usesAssignment || conference.topics.length > 0) && (
          <TopicsSection conference={conference} reload={reload} />
        )}
        <BudgetSection conference={conference} reload={reload} />
        <CommitteeSection conference={conference} reload={reload} />
        {rounds.isError && <ProblemNote error={rounds.error} retry={() => void rounds.refetch()} />}
        {rounds.data && <RoundSections conference={conference} rounds={rounds.data.items} reload={reload} />}
      </Stack>
    </div>
  );
}
