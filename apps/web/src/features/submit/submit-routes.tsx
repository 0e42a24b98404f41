import { IconMicrophone2, IconSpeakerphone } from '@tabler/icons-react';
import type { FeatureRoutes } from '../../app/feature-routes';

export const submitRoutes: FeatureRoutes = {
  inConference: [
    { path: 'call', lazy: async () => ({ Component: (await import('./call-page')).CallPage }) },
    { path: 'my-talks', lazy: async () => ({ Component: (await import('./my-talks-page')).MyTalksPage }) },
    {
      path: 'my-talks/new',
      lazy: async () => ({ Component: (await import('./new-talk-page')).NewTalkPage }),
    },
    { path: 'my-talks/:number', lazy: async () => ({ Component: (await import('./talk-page')).TalkPage }) },
  ],
  navigation: [
    {
      workplace: 'speak',
      label: 'myTalks',
      icon: IconMicrophone2,
      path: 'my-talks',
      key: 't',
      isFor: (conference) => conference.my.isSpeaker,
    },
    {
      workplace: 'speak',
      label: 'call',
      icon: IconSpeakerphone,
      path: 'call',
      key: 'c',
      isFor: (conference) => conference.callOpensAt !== null,
    },
  ],
};
