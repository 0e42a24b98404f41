import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import { nextDate } from '#domain/schedule/schedule-facts';
import { dayLabel } from './days';
import { type SetupSectionProps, withSlotsOn } from './setup';

/** The days, each with its way out; the next one at the end. */
export function DaysSection({ value, change, timeZone }: SetupSectionProps) {
  const { t, i18n } = useTranslation('schedule');
  const { days, slots } = value;
  const last = days.at(-1);
  return (
    <Group gap="xs">
      {days.map((onDate) => (
        <Group key={onDate} gap={2} className="panel" pl={10} py={2}>
          <Text size="sm">
            {dayLabel(onDate, i18n.language)} {onDate.slice(0, 4)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('setup.dayRemove', { day: dayLabel(onDate, i18n.language) })}
            onClick={() =>
              change({
                ...value,
                days: days.filter((one) => one !== onDate),
                slots: withSlotsOn(slots, onDate, timeZone, []),
              })
            }
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() =>
          change({
            ...value,
            days: [...days, last ? nextDate(last) : new Date().toISOString().slice(0, 10)].toSorted(),
          })
        }
      >
        {t('setup.dayAdd')}
      </Button>
    </Group>
  );
}
