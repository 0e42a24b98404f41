import { Notifications } from '@mantine/notifications';

/** A module of its own, so that what draws toasts is not loaded with the store that holds them. */
export function ToastStack() {
  return <Notifications position="bottom-right" autoClose={8000} limit={3} />;
}
