import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from './client';
import { keptQuery } from './kept-query';

export const LOGIN_KEY = ['login'];
export const INSTALLATION_KEY = ['installation'];

export const loginQuery = queryOptions({
  ...keptQuery(LOGIN_KEY, () => ask<Schemas['CurrentLogin']>(api.GET('/api/login'))),
  staleTime: 60_000,
});

export const installationQuery = queryOptions({
  ...keptQuery(INSTALLATION_KEY, () => ask<Schemas['InstallationState']>(api.GET('/api/installation'))),
  staleTime: 60_000,
});

/** Who is signed in; loaded once, told anew after signing in or out. */
export const useLogin = () => useQuery(loginQuery);

export const useInstallation = () => useQuery(installationQuery);
