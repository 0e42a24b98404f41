import { Group, Text, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';

interface CountedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly max: number;
  /** Lines; 1 is a single-line input. */
  readonly rows?: number;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/** A text with a live count. Longer text can be typed and is told of, so that pasting never cuts silently. */
export function CountedField({
  label,
  help,
  value,
  max,
  rows = 1,
  required,
  onChange,
  ...rest
}: CountedFieldProps) {
  const { t } = useTranslation('submit');
  const length = value.trim().length;
  const description = (
    <Group component="span" justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <span>{help}</span>
      <Text
        component="span"
        size="xs"
        c={length > max ? 'var(--mantine-color-error)' : 'inherit'}
        fw={length > max ? 600 : 400}
        style={{ whiteSpace: 'nowrap' }}
      >
        {t('form.count', { length, max })}
      </Text>
    </Group>
  );
  const shared = {
    ...rest,
    label,
    description,
    withAsterisk: required ?? false,
    value,
    'aria-required': required ?? false,
  };
  return rows === 1 ? (
    <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...shared}
      autosize
      minRows={rows}
      maxRows={24}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
