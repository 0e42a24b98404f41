import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { instantOf } from '#domain/conference/zoned-time';
import { MINUTE } from '#domain/schedule/schedule-facts';
import { clock } from '#domain/schedule/schedule-words';
import { DEFAULT_TEMPLATE, minutesOf, slotsOf, type SlotTemplate } from '#domain/schedule/slot-template';
import { dayLabel } from './days';
import { type SetupSectionProps, slotsOn, withSlotsOn } from './setup';

/** A rhythm to fill days with, and the slots of each day one by one. */
export function SlotsSection({ value, change, timeZone }: SetupSectionProps) {
  const { t, i18n } = useTranslation('schedule');
  const [template, setTemplate] = useState<SlotTemplate>(DEFAULT_TEMPLATE);
  const { days, slots } = value;
  const time = (field: 'from' | 'until' | 'lunchFrom') => (
    <TextInput
      type="time"
      label={t(`setup.${field}`)}
      w={132}
      value={template[field] ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTemplate({ ...template, [field]: text === '' && field === 'lunchFrom' ? null : text });
      }}
    />
  );
  const number = (field: 'minutes' | 'pauseMinutes' | 'lunchMinutes', label: string, min: number) => (
    <NumberInput
      label={label}
      w={130}
      min={min}
      max={1440}
      allowDecimal={false}
      value={template[field]}
      onChange={(next) => setTemplate({ ...template, [field]: typeof next === 'number' ? next : min })}
    />
  );
  const fill = (dates: readonly string[]): void =>
    change({
      ...value,
      slots: dates.reduce(
        (all, date) => withSlotsOn(all, date, timeZone, slotsOf(template, date, timeZone)),
        [...slots],
      ),
    });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('setup.slotsHelp', { zone: timeZone })}
      </Text>
      <Group align="flex-end" gap="sm">
        {time('from')}
        {time('until')}
        {number('minutes', t('setup.minutes'), 1)}
        {number('pauseMinutes', t('setup.pause'), 0)}
        {time('lunchFrom')}
        {template.lunchFrom !== null && number('lunchMinutes', t('setup.lunchMinutes'), 0)}
        <Button
          variant="default"
          disabled={days.length === 0}
          onClick={() => fill(days)}
          title={t('setup.fillHelp')}
        >
          {t('setup.fill')}
        </Button>
      </Group>
      {days.map((onDate) => {
        const its = slotsOn(slots, onDate, timeZone);
        const day = dayLabel(onDate, i18n.language);
        return (
          <Stack key={onDate} gap={6}>
            <Group gap="xs">
              <Text size="sm" fw={600}>
                {day}
              </Text>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('setup.fillDay', { day })}
                onClick={() => fill([onDate])}
              >
                {t('setup.fillOne')}
              </Button>
              {its.length > 0 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('setup.clearDay', { day })}
                  onClick={() => change({ ...value, slots: withSlotsOn(slots, onDate, timeZone, []) })}
                >
                  {t('setup.clear')}
                </Button>
              )}
            </Group>
            <div className="slot-chips">
              {its.map((slot) => {
                const words = `${clock(slot.startsAt, timeZone)}–${clock(slot.startsAt + slot.minutes * MINUTE, timeZone)}`;
                return (
                  <Group key={`${slot.startsAt} ${slot.minutes}`} gap={0} className="panel" pl={8}>
                    <Text size="xs">{words}</Text>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      aria-label={t('setup.slotRemove', { time: `${day} ${words}` })}
                      onClick={() => change({ ...value, slots: slots.filter((one) => one !== slot) })}
                    >
                      <IconX size={12} />
                    </ActionIcon>
                  </Group>
                );
              })}
              {its.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t('setup.noSlots')}
                </Text>
              )}
            </div>
            <OneSlot
              day={day}
              add={(from, minutes) => {
                const startsAt = instantOf(`${onDate}T${from}`, timeZone).getTime();
                const others = its.filter((one) => one.startsAt !== startsAt || one.minutes !== minutes);
                change({
                  ...value,
                  slots: withSlotsOn(slots, onDate, timeZone, [...others, { startsAt, minutes }]),
                });
              }}
            />
          </Stack>
        );
      })}
    </Stack>
  );
}

function OneSlot({
  day,
  add,
}: {
  readonly day: string;
  readonly add: (from: string, minutes: number) => void;
}) {
  const { t } = useTranslation('schedule');
  const [from, setFrom] = useState('');
  const [minutes, setMinutes] = useState<number | string>(30);
  const isWhole = !Number.isNaN(minutesOf(from)) && Number(minutes) >= 1;
  return (
    <Group gap={6}>
      <TextInput
        type="time"
        size="xs"
        w={120}
        aria-label={`${t('setup.from')}, ${day}`}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <NumberInput
        size="xs"
        w={80}
        min={1}
        max={1440}
        allowDecimal={false}
        aria-label={`${t('setup.minutes')}, ${day}`}
        value={minutes}
        onChange={setMinutes}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={!isWhole}
        onClick={() => add(from, Number(minutes))}
      >
        {t('setup.slotAdd')}
      </Button>
    </Group>
  );
}
