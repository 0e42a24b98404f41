import { Anchor, Button, FileButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n/texts';
import { invitationTemplate } from '#domain/committee/invitation-columns';
import { useConference } from '../../../app/conference-context';
import { ProblemNote } from '../../../ui/problem-note';
import type { Names } from './committee-view';
import { InvitedLinks } from './invited-links';
import { ListPreview } from './list-preview';
import { chosenFile, useInvitations } from './use-invitations';

const TEMPLATE = `data:text/csv;charset=utf-8,${encodeURIComponent(invitationTemplate())}`;

interface InviteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly names: Names;
}

/** Paste or choose a list, see how it is understood, mend it in place, invite. Closing loses nothing that was typed. */
export function InviteDialog({ isOpen, onClose, names }: InviteDialogProps) {
  const { t } = useTranslation('committee');
  const list = useInvitations(useConference().slug);
  const { preview, invite } = list;
  const close = (): void => {
    onClose();
    invite.reset();
  };
  const count = preview?.people.filter(({ seat }) => seat === null).length ?? 0;
  const isReady = list.isRead && preview?.faults.length === 0 && count > 0;
  if (invite.data) {
    return (
      <Modal
        opened={isOpen}
        onClose={close}
        closeButtonProps={{ 'aria-label': t('panel.close') }}
        size="xl"
        title={t('dialog.done', { count: invite.data.invited.length })}
      >
        <InvitedLinks invited={invite.data.invited} onClose={close} />
      </Modal>
    );
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('panel.close') }}
      size="min(1080px, 96vw)"
      title={t('dialog.title')}
    >
      <Stack gap="sm">
        {list.file ? (
          <Group gap="sm">
            <Text size="sm">{t('dialog.fileChosen', { name: list.file.name })}</Text>
            <Button size="xs" variant="default" onClick={() => list.setFile(null)}>
              {t('dialog.fileDrop')}
            </Button>
          </Group>
        ) : (
          <Textarea
            label={t('dialog.paste')}
            description={t('dialog.pasteHelp')}
            inputWrapperOrder={['label', 'description', 'input']}
            placeholder={t('dialog.placeholder')}
            className="list-input"
            autosize
            minRows={5}
            maxRows={12}
            value={list.text}
            data-autofocus
            spellCheck={false}
            onChange={(event) => list.setText(event.currentTarget.value)}
          />
        )}
        {list.problem && <ProblemNote error={list.problem} />}
        {preview && !list.problem && <ListPreview preview={preview} names={names} />}
        {invite.error && <ProblemNote error={invite.error} />}
        <Group justify="space-between">
          <Group gap="sm">
            <FileButton
              accept=".xlsx,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              onChange={(file) => {
                if (file) void chosenFile(file).then(list.setFile);
              }}
            >
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconFileUpload size={16} />}>
                  {t('dialog.file')}
                </Button>
              )}
            </FileButton>
            <Anchor href={TEMPLATE} download="committee.csv" size="sm">
              {t('dialog.template')}
            </Anchor>
          </Group>
          <Button disabled={!isReady} loading={invite.isPending} onClick={() => invite.mutate()}>
            {isReady ? t('dialog.send', { count }) : t('dialog.sendNobody')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
