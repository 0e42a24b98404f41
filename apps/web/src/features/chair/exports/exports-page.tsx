import { Button, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { IconCalendar, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { PageTitle } from '../../../ui/page-title';
import { RoundSwitch } from '../../../ui/round-switch';
import { useNamedRound, useRounds } from '../../../ui/use-rounds';
import { ProblemNote } from '../../../ui/problem-note';
import './exports.css';

const SHEETS = ['Proposals', 'Speakers', 'Reviews', 'Ranking', 'Schedule'] as const;

/** What can be taken away: what is in each file, how many rows, and what this reader's files leave out. */
export function ExportsPage() {
  const { t, i18n } = useTranslation('exports');
  const { slug, timeZone } = useConference();
  const round = useNamedRound();
  const { items } = useRounds(slug);
  const exported = useQuery({
    queryKey: ['exports', slug, round],
    queryFn: () =>
      ask<Schemas['ExportList']>(
        api.GET('/api/conferences/{slug}/exports', {
          params: { path: { slug }, ...(round === null ? {} : { query: { round } }) },
        }),
      ),
  });
  const rows = new Map(exported.data?.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const base = `/api/conferences/${slug}`;
  const asked = round === null ? '' : `?round=${round}`;
  return (
    <div className="page page-exports">
      <PageTitle title={t('title')}>
        <RoundSwitch slug={slug} />
      </PageTitle>
      <Stack gap="md">
        {exported.isError && <ProblemNote error={exported.error} retry={() => void exported.refetch()} />}
        <File
          title={t('workbook.title')}
          text={t('workbook.text', { zone: timeZone })}
          href={`${base}/exports/season.xlsx${asked}`}
          download={t('workbook.download')}
          icon={<IconFileSpreadsheet size={16} />}
          isPrimary
        >
          <Table className="exports-sheets">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('workbook.sheet')}</Table.Th>
                <Table.Th className="number">{t('workbook.rows')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {SHEETS.map((name) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">
                    {name}
                    <Text size="sm" c="dimmed">
                      {t(`sheets.${name}`)}
                    </Text>
                  </Table.Th>
                  <Table.Td className="number">
                    {rows.get(name)?.toLocaleString(i18n.language) ?? '–'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {exported.data && exported.data.withheld > 0 && (
            <Text size="sm">{t('withheld', { count: exported.data.withheld })}</Text>
          )}
          {exported.data?.speakersHidden && <Text size="sm">{t('speakersHidden')}</Text>}
          {exported.data?.reviewersHidden && <Text size="sm">{t('reviewersHidden')}</Text>}
        </File>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {items.length > 1 && (
            <>
              <File
                title={t('rounds.title')}
                text={t('rounds.text')}
                href={`${base}/exports/rounds.xlsx`}
                download={t('rounds.download')}
                icon={<IconFileSpreadsheet size={16} />}
              />
              <File
                title={t('roundsCsv.title')}
                text={t('roundsCsv.text')}
                href={`${base}/exports/rounds.csv`}
                download={t('roundsCsv.download')}
                icon={<IconFileTypeCsv size={16} />}
              />
            </>
          )}
          <File
            title={t('csv.title')}
            text={t('csv.text')}
            href={`${base}/exports/reviews.csv${asked}`}
            download={t('csv.download')}
            icon={<IconFileTypeCsv size={16} />}
          />
          <File
            title={t('calendar.title')}
            text={t('calendar.text')}
            href={`${base}/schedule.ics`}
            download={t('calendar.download')}
            icon={<IconCalendar size={16} />}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t('private')}
        </Text>
      </Stack>
    </div>
  );
}

interface FileProps {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly download: string;
  readonly icon: ReactNode;
  readonly isPrimary?: boolean;
  readonly children?: ReactNode;
}

function File({ title, text, href, download, icon, isPrimary = false, children }: FileProps) {
  return (
    <Stack className="panel" component="section" p="md" gap="sm" align="flex-start">
      <Title order={2}>{title}</Title>
      <Text size="sm">{text}</Text>
      {children}
      <Button
        component="a"
        href={href}
        download
        variant={isPrimary ? 'filled' : 'default'}
        leftSection={icon}
        mt="auto"
      >
        {download}
      </Button>
    </Stack>
  );
}
