import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { companyKey } from '#domain/committee/company';
import type { Match } from './match';
import { Dialog } from '../../../ui/dialog';

interface CompanyDialogProps {
  readonly close: () => void;
  readonly decide: (match: Match) => void;
}

/** Two names of one company that nobody could guess: a subsidiary and its parent. */
export function CompanyDialog({ close, decide }: CompanyDialogProps) {
  const { t } = useTranslation('conflicts');
  const [names, setNames] = useState({ one: '', other: '' });
  const [oneKey, otherKey] = [companyKey(names.one), companyKey(names.other)];
  const isAlike = oneKey !== '' && oneKey === otherKey;
  const nobody = (name: string, key: string): string | null =>
    name.trim() !== '' && key === '' ? t('companies.nobody') : null;
  return (
    <Dialog
      onClose={close}
      title={t('companies.title')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          decide({
            id: `${oneKey} ${otherKey}`,
            of: 'companies',
            match: {
              oneKey,
              otherKey,
              oneName: names.one.trim(),
              otherName: names.other.trim(),
              why: null,
              memberCount: 0,
              talkCount: 0,
              decision: null,
            },
          });
          close();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('companies.text')}</Text>
          {(['one', 'other'] as const).map((which) => (
            <TextInput
              key={which}
              label={t(`companies.${which}`)}
              maxLength={200}
              data-autofocus={which === 'one' || undefined}
              value={names[which]}
              error={nobody(names[which], which === 'one' ? oneKey : otherKey)}
              onChange={(event) => setNames({ ...names, [which]: event.currentTarget.value })}
            />
          ))}
          {isAlike && <Text size="sm">{t('companies.alike')}</Text>}
          <Group justify="flex-end">
            <Button type="submit" disabled={oneKey === '' || otherKey === '' || isAlike}>
              {t('companies.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
