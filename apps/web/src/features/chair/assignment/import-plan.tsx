import { Button, FileInput, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { useNavigate } from 'react-router';
import { api, ApiProblem, ask, type Schemas } from '../../../api/client';
import { ProblemNote } from '../../../ui/problem-note';

const SHOWN = 10;

/** A plan from a CSV file: read whole, or refused with every line that is wrong. */
export function ImportPlan({ slug, roundId }: { readonly slug: string; readonly roundId: string }) {
  const { t } = useTranslation('assignment');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const reading = useMutation({
    mutationFn: async (chosen: File) =>
      ask<Schemas['RunStarted']>(
        api.POST('/api/conferences/{slug}/assignment-runs/import', {
          params: { path: { slug } },
          body: { roundId, text: await chosen.text() },
        }),
      ),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['assignment-runs', slug] });
      void navigate(`/c/${slug}/chair/assignment/runs/${id}`);
    },
  });
  const faults = reading.error instanceof ApiProblem ? reading.error.faults : [];
  const lines = faults.filter(({ line }) => line !== undefined);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('import.action')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('import.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (file) reading.mutate(file);
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{t('import.help')}</Text>
            <FileInput
              label={t('import.file')}
              placeholder={t('import.choose')}
              accept=".csv,text/csv,text/plain"
              value={file}
              onChange={(chosen) => {
                reading.reset();
                setFile(chosen);
              }}
            />
            {lines.length === 0 && reading.error !== null && <ProblemNote error={reading.error} />}
            {lines.length > 0 && (
              <div role="alert">
                <List size="sm">
                  {lines.slice(0, SHOWN).map(({ line, field, reason }, i) => (
                    <List.Item key={i}>{t('import.line', { line, field, reason })}</List.Item>
                  ))}
                </List>
                {lines.length > SHOWN && (
                  <Text size="sm">{t('import.more', { count: lines.length - SHOWN })}</Text>
                )}
              </div>
            )}
            <Group justify="flex-end">
              <Button type="submit" disabled={!file} loading={reading.isPending}>
                {t('import.go')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
