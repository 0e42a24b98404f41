import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { fieldId, focusField } from './field-id';
import type { FieldFault } from './talk-values';

/** What is still missing, each leading to its field. */
export function FaultList({ faults }: { readonly faults: readonly FieldFault[] }) {
  const { t } = useTranslation('submit');
  if (faults.length === 0) return <Text size="sm">{t('todo.none')}</Text>;
  return (
    <List size="sm" spacing={4} listStyleType="disc" className="fault-list">
      {faults.map(({ field, reason }) => (
        <List.Item key={`${field} ${reason}`}>
          <Anchor
            href={`#${fieldId(field)}`}
            size="sm"
            onClick={(event) => {
              event.preventDefault();
              focusField(field);
            }}
          >
            {reason}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
