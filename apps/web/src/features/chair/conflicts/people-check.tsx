import { Button, FileButton, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { api, ask, type Schemas } from '../../../api/client';
import { useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import { chosenFile } from '../committee/use-invitations';
import { ScrollRegion } from '../assignment/scroll-region';

/** A list of people held against the talks, without inviting anybody. */
export function PeopleCheck() {
  const { t } = useTranslation('conflicts');
  const { slug } = useConference();
  const [text, setText] = useState('');
  const check = useMutation({
    mutationFn: (body: Schemas['PeopleListBody']) =>
      ask<Schemas['PeopleCheck']>(
        api.POST('/api/conferences/{slug}/people-check', { params: { path: { slug } }, body }),
      ),
  });
  return (
    <Stack gap="sm">
      <Textarea
        label={t('people.paste')}
        description={t('people.pasteHelp')}
        placeholder={t('people.placeholder')}
        className="check-input"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={200_000}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button
          disabled={text.trim() === ''}
          loading={check.isPending}
          onClick={() => check.mutate({ text })}
        >
          {t('people.go')}
        </Button>
        <FileButton
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"
          onChange={(file) => {
            if (file) void chosenFile(file).then(({ content }) => check.mutate({ file: content }));
          }}
        >
          {(props) => (
            <Button {...props} variant="default">
              {t('people.file')}
            </Button>
          )}
        </FileButton>
      </Group>
      {check.error && <ProblemNote error={check.error} />}
      {check.data && <Checked check={check.data} />}
    </Stack>
  );
}

function Checked({ check }: { readonly check: Schemas['PeopleCheck'] }) {
  const { t } = useTranslation('conflicts');
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t('people.result', { count: check.people.length, talks: check.talkCount })}
      </Text>
      {check.faults.map(({ line, reason }) => (
        <Text key={`${line} ${reason}`} size="sm" className="check-fault">
          {line === undefined ? '' : `${t('people.line', { line })}: `}
          {reason}
        </Text>
      ))}
      {check.people.length > 0 && (
        <ScrollRegion label={t('people.title')}>
          <Table miw={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('people.name')}</Table.Th>
                <Table.Th ta="right">{t('people.talks')}</Table.Th>
                <Table.Th>{t('people.why')}</Table.Th>
                <Table.Th>{t('people.alike')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {check.people.map((person) => (
                <CheckedRow key={person.line} person={person} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
    </div>
  );
}

const TALKS_SHOWN = 12;

function CheckedRow({ person }: { readonly person: Schemas['CheckedPerson'] }) {
  const { t } = useTranslation('conflicts');
  const talks = person.talks.slice(0, TALKS_SHOWN);
  const reasons = [...new Set(talks.flatMap(({ sources }) => sources))].map((source) => {
    const closed = talks.filter(({ sources }) => sources.includes(source)).map(({ number }) => `#${number}`);
    return `${t(`counts.source.${source}`)}: ${closed.join(', ')}`;
  });
  const rest = person.talkCount > talks.length ? ` (${t('people.first', { count: talks.length })})` : '';
  return (
    <Table.Tr>
      <Table.Td>
        {person.name || person.emails[0] || person.company}
        <Text size="xs" c="dimmed">
          {[...person.emails, person.company].filter(Boolean).join(', ')}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{person.talkCount}</Table.Td>
      <Table.Td>{talks.length === 0 ? '–' : reasons.join('; ') + rest}</Table.Td>
      <Table.Td>
        {person.lookAlikes.length === 0
          ? '–'
          : person.lookAlikes
              .map(({ name, talkCount }) => `${name} (${t('talks', { count: talkCount })})`)
              .join('; ')}
      </Table.Td>
    </Table.Tr>
  );
}
