import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { appWords } from '../i18n/texts';

/**
 * A dialog that is there only while it is open, and gives the focus back to what opened it when it goes. The library
 * gives it back only where a dialog stays and is told to close.
 */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  // Asked while it is drawn for the first time: the focus has not moved into it yet.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What a key or a button of the dialog has moved the focus to meanwhile keeps it.
      requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
  return <Modal closeButtonProps={{ 'aria-label': appWords('close') }} {...props} opened />;
}
