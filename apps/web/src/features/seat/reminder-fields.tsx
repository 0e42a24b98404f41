import { Select, SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { timeZones } from '../../ui/time-zones';
import type { OwnSeat } from './seat-data';

type Wishes = OwnSeat['reminders'];

const WISHES = ['checkpoints', 'weekly', 'never'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

interface ReminderFieldsProps {
  readonly value: Wishes;
  readonly conferenceZone: string;
  readonly change: (value: Wishes) => void;
}

/** How often and when a reviewer hears of what is left. */
export function ReminderFields({ value, conferenceZone, change }: ReminderFieldsProps) {
  const { t } = useTranslation('seat');
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([here, conferenceZone, ...timeZones()])];
  return (
    <Stack gap={6}>
      <Title order={3}>{t('reminders.title')}</Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('reminders.wish')}
          description={t(`reminders.help.${value.wish}`)}
          allowDeselect={false}
          data={WISHES.map((wish) => ({ value: wish, label: t(`reminders.wishes.${wish}`) }))}
          value={value.wish}
          onChange={(wish) => wish && change({ ...value, wish })}
        />
        {value.wish !== 'never' && (
          <Select
            label={t('reminders.zone')}
            description={t('reminders.zoneHelp', { zone: conferenceZone })}
            placeholder={conferenceZone}
            searchable
            clearable
            limit={50}
            data={zones}
            value={value.timeZone}
            onChange={(timeZone) => change({ ...value, timeZone })}
          />
        )}
        {value.wish !== 'never' && (
          <>
            <Select
              label={t('reminders.quietFrom')}
              allowDeselect={false}
              data={HOURS}
              value={String(value.quietFrom)}
              onChange={(hour) => hour && change({ ...value, quietFrom: Number(hour) })}
            />
            <Select
              label={t('reminders.quietUntil')}
              allowDeselect={false}
              data={HOURS}
              value={String(value.quietUntil)}
              onChange={(hour) => hour && change({ ...value, quietUntil: Number(hour) })}
            />
          </>
        )}
      </SimpleGrid>
    </Stack>
  );
}
