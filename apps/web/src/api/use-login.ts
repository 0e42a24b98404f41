import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from './client';

export const LOGIN_KEY = ['login'];
export const INSTALLATION_KEY = ['installation'];

export const loginQuery = queryOptions({
  queryKey: LOGIN_KEY,
  queryFn: () => ask<Schemas['CurrentLogin']>(api.GET('/api/login')),
  staleTime: 60_000,
});

export const installationQuery = queryOptions({
  queryKey: INSTALLATION_KEY,
  queryFn: () => ask<Schemas['InstallationState']>(api.GET('/api/installation')),
  staleTime: 60_000,
});

/** Who is signed in; loaded once, told anew after signing in or out. */
export const useLogin = () => useQuery(loginQuery);

export const useInstallation = () => useQuery(installationQuery);
