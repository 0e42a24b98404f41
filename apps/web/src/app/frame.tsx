import { Center, Loader } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { useInstallation, useLogin } from '../api/use-login';
import { wipeUnlessOf } from '../offline/device-owner';
import { ProblemNote } from '../ui/problem-note';
import { ProgressLine } from '../ui/progress-line';

/** Around every page: the first run goes to the set-up page, everything else waits for who is signed in. */
export function Frame() {
  const installation = useInstallation();
  const login = useLogin();
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const user = login.data && (login.data.user?.id ?? null);
  useEffect(() => {
    if (user !== undefined) void wipeUnlessOf(user);
  }, [user]);
  if (installation.isError || login.isError) {
    return (
      <main className="page page-narrow">
        <ProblemNote error={installation.error ?? login.error} retry={() => window.location.reload()} />
      </main>
    );
  }
  if (!installation.data || !login.data) {
    return (
      <Center h="100vh">
        <Loader size="sm" />
      </Center>
    );
  }
  if (installation.data.needsSetup && pathname !== '/setup') return <Navigate to="/setup" replace />;
  return (
    <Suspense fallback={null}>
      {navigation.state === 'loading' && <ProgressLine />}
      <Outlet />
    </Suspense>
  );
}
