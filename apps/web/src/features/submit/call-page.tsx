import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import { Link } from 'react-router';
import { useConference } from '../../app/conference-context';
import { PageTitle } from '../../ui/page-title';
import { Deadline, useCallIsOpen } from './deadline';

const days = (from: string, to: string, language: string): string => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(to));
};

/** The call for proposals as anybody sees it: what, when, until when, and the way in. */
export function CallPage() {
  const { t, i18n } = useTranslation('submit');
  const conference = useConference();
  const isOpen = useCallIsOpen();
  const { tracks, formats, levels, slug } = conference;
  return (
    <div className="page page-narrow">
      <PageTitle title={conference.name} />
      <Stack gap="md">
        <Stack className="panel" p="lg" gap="xs" align="flex-start">
          <Text size="sm">{days(conference.startsOn, conference.endsOn, i18n.language)}</Text>
          <Deadline counts />
          {isOpen && (
            <Group mt="xs">
              <Button
                component={Link}
                to={`/c/${slug}/my-talks/new`}
                leftSection={<IconPencilPlus size={16} />}
              >
                {t('call.submit')}
              </Button>
              {conference.my.isSpeaker && (
                <Button component={Link} to={`/c/${slug}/my-talks`} variant="default">
                  {t('call.myTalks')}
                </Button>
              )}
            </Group>
          )}
          {isOpen && (
            <Text size="sm" c="dimmed">
              {t('call.how')}
            </Text>
          )}
        </Stack>
        {formats.length > 0 && (
          <section className="panel" aria-labelledby="formats">
            <Title order={2} id="formats" p="md" pb={4}>
              {t('call.formats')}
            </Title>
            <Table horizontalSpacing="md">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('call.format')}</Table.Th>
                  <Table.Th ta="right">{t('call.length')}</Table.Th>
                  <Table.Th ta="right">{t('call.speakers')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {formats.map((format) => (
                  <Table.Tr key={format.id}>
                    <Table.Td>{format.name}</Table.Td>
                    <Table.Td ta="right">{t('call.minutesShort', { n: format.minutes })}</Table.Td>
                    <Table.Td ta="right">
                      {format.speakersMin === format.speakersMax
                        ? format.speakersMin
                        : `${format.speakersMin}–${format.speakersMax}`}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        )}
        {conference.usesTracks && tracks.length > 0 && (
          <section className="panel" aria-labelledby="tracks">
            <Title order={2} id="tracks" p="md" pb={4}>
              {t('call.tracks')}
            </Title>
            <Table horizontalSpacing="md">
              <Table.Tbody>
                {tracks.map((track) => (
                  <Table.Tr key={track.id}>
                    <Table.Td>
                      <Text size="sm" fw={500}>
                        {track.name}
                      </Text>
                      {track.description !== '' && (
                        <Text size="sm" c="dimmed">
                          {track.description}
                        </Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        )}
        {conference.takesInterest && (
          <Text size="sm">
            {t('call.lookForReviewers')}{' '}
            <Anchor component={Link} to={`/c/${slug}/review-with-us`} inherit>
              {t('call.reviewWithUs')}
            </Anchor>
          </Text>
        )}
        {levels.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('call.levels', { levels: levels.map(({ name }) => name).join(', ') })}
          </Text>
        )}
      </Stack>
    </div>
  );
}
