import { createBrowserRouter } from 'react-router';
import { installationQuery, loginQuery } from '../api/use-login';
import { askEarly } from './ask-early';
import { conferenceQuery } from './conference-context';
import { ConferenceFrame } from './conference-frame';
import { Frame } from './frame';
import { FEATURES } from './features';
import { queryClient } from './query-client';
import { NotFoundPage, RouteError } from './route-error';

export const router = createBrowserRouter([
  {
    element: <Frame />,
    ...askEarly(() =>
      Promise.all([queryClient.prefetchQuery(installationQuery), queryClient.prefetchQuery(loginQuery)]),
    ),
    errorElement: <RouteError />,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('../features/home/home-page')).HomePage }),
      },
      {
        path: 'setup',
        lazy: async () => ({ Component: (await import('../features/home/setup-page')).SetupPage }),
      },
      {
        path: 'sign-in',
        lazy: async () => ({ Component: (await import('../features/home/sign-in-page')).SignInPage }),
      },
      {
        path: 'sign-in/link/:token',
        lazy: async () => ({ Component: (await import('../features/home/link-page')).LinkPage }),
      },
      {
        path: 'conferences/new',
        lazy: async () => ({
          Component: (await import('../features/home/new-conference-page')).NewConferencePage,
        }),
      },
      ...FEATURES.flatMap(({ outside = [] }) => outside),
      {
        path: 'c/:slug',
        element: <ConferenceFrame />,
        ...askEarly((slug) => queryClient.prefetchQuery(conferenceQuery(slug))),
        errorElement: <RouteError />,
        children: [
          {
            index: true,
            lazy: async () => ({
              Component: (await import('../features/home/conference-start')).ConferenceStart,
            }),
          },
          ...FEATURES.flatMap(({ inConference = [] }) => inConference),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
