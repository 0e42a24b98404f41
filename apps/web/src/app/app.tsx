import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { KeysProvider } from '../ui/keys';
import { ToastHost } from '../ui/toast-host';
import { queryClient } from './query-client';
import { router } from './router';
import { cssVariables, theme } from './theme';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={cssVariables}>
      <QueryClientProvider client={queryClient}>
        <ToastHost />
        <KeysProvider>
          <RouterProvider router={router} />
        </KeysProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
