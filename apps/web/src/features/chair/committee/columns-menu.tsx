import { Button, Menu } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import type { ColumnId } from './committee-view';

interface ColumnsMenuProps {
  readonly choices: readonly ColumnId[];
  readonly isChosen: (column: ColumnId) => boolean;
  readonly toggle: (column: ColumnId) => void;
}

export function ColumnsMenu({ choices, isChosen, toggle }: ColumnsMenuProps) {
  const { t } = useTranslation('committee');
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns size={16} />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {choices.map((column) => (
          <Menu.CheckboxItem key={column} checked={isChosen(column)} onChange={() => toggle(column)}>
            {t(`column.${column}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
