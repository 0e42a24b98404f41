import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Talk } from './use-suspicions';

/** A talk by number and title, leading to it in the ranked list. */
export function TalkLink({ slug, talk }: { readonly slug: string; readonly talk: Talk }) {
  return (
    <Anchor
      component={Link}
      to={`/c/${slug}/chair/ranking?at=${talk.number}&open=1`}
      size="sm"
      fw={600}
      display="block"
    >
      #{talk.number} {talk.title}
    </Anchor>
  );
}
