import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../../i18n/texts';
import type { RankingView, ViewName } from './use-saved-views';

interface SaveViewFormProps {
  /** One's own view that is shown, and can be changed; null: none is. */
  readonly current: RankingView | null;
  readonly save: (name: ViewName, over: RankingView | null) => Promise<void>;
}

/** What is shown now, under a name. */
export function SaveViewForm({ current, save }: SaveViewFormProps) {
  const { t } = useTranslation('ranked-query');
  const [name, setName] = useState(current?.name ?? '');
  const [isShared, setShared] = useState(current?.isShared ?? false);
  const [isBusy, setBusy] = useState(false);
  const send = async (over: RankingView | null): Promise<void> => {
    if (name.trim() === '') return;
    setBusy(true);
    await save({ name: name.trim(), isShared }, over);
    setBusy(false);
  };
  return (
    <form
      className="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(current);
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('views.name')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          size="sm"
          label={t('views.share')}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" disabled={isBusy || name.trim() === ''}>
            {current ? t('views.update') : t('views.save')}
          </Button>
          {current && current.name !== name.trim() && (
            <Button size="xs" variant="default" disabled={isBusy} onClick={() => void send(null)}>
              {t('views.saveNew')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
