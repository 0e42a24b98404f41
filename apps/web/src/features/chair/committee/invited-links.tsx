import { Button, CopyButton, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import type { Schemas } from '../../../api/client';
import { useInstallation } from '../../../api/use-login';

interface InvitedLinksProps {
  readonly invited: Schemas['Invited']['invited'];
  readonly onClose: () => void;
}

/** The links of those just invited, to hand over where no mail goes. */
export function InvitedLinks({ invited, onClose }: InvitedLinksProps) {
  const { t } = useTranslation('committee');
  const { data: installation } = useInstallation();
  const table = invited.map(({ name, email, link }) => `${name}\t${email}\t${link}`).join('\n');
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t(installation?.mailIsStored ? 'dialog.doneStored' : 'dialog.doneMail')} {t('dialog.doneLinks')}
      </Text>
      <div className="list-preview" tabIndex={0} role="region" aria-label={t('seat.link')}>
        <Table>
          <Table.Tbody>
            {invited.map(({ memberId, name, email, link }) => (
              <Table.Tr key={memberId}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{email}</Table.Td>
                <Table.Td className="invited-link">{link}</Table.Td>
                <Table.Td ta="right">
                  <CopyButton value={link}>
                    {({ copied, copy }) => (
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={`${t('seat.copy')}: ${name}`}
                        onClick={copy}
                      >
                        {t(copied ? 'seat.copied' : 'seat.copy')}
                      </Button>
                    )}
                  </CopyButton>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group justify="space-between">
        <CopyButton value={table}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'seat.copied' : 'dialog.copyAll')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('dialog.close')}</Button>
      </Group>
    </Stack>
  );
}
