import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';

interface CopyFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
}

/** A text to take along, whole at a click. */
export function CopyField({ label, help, value }: CopyFieldProps) {
  const { t } = useTranslation('committee');
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        readOnly
        label={label}
        description={help}
        inputWrapperOrder={['label', 'description', 'input']}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
          >
            {t(copied ? 'seat.copied' : 'seat.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
