import { TextInput, type TextInputProps } from '@mantine/core';
import { instantOf, localTime } from '#domain/conference/zoned-time';

interface ZonedTimeInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** RFC 3339, or null where none is set. */
  readonly value: string | null;
  readonly zone: string;
  readonly onChange: (value: string | null) => void;
}

/** A date and time on the conference's wall clock, kept as an instant. */
export function ZonedTimeInput({ value, zone, onChange, ...rest }: ZonedTimeInputProps) {
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      value={value ? localTime(new Date(value), zone) : ''}
      rightSection={null}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' ? null : instantOf(text.slice(0, 16), zone).toISOString());
      }}
    />
  );
}
