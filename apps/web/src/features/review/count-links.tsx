import { Anchor } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from '../../i18n/texts';

interface CountLinksProps {
  readonly drafts: number;
  readonly skipped: number;
}

/** "2 drafts, 3 put off": each leads to them. */
export function CountLinks({ drafts, skipped }: CountLinksProps) {
  const { t } = useTranslation('review');
  const [search] = useSearchParams();
  const to = (show: string): string => {
    const query = new URLSearchParams(search);
    query.set('show', show);
    return `?${query}`;
  };
  return (
    <>
      {drafts > 0 && (
        <>
          {', '}
          <Anchor component={Link} to={to('draft')} replace inherit>
            {t('drafts', { count: drafts })}
          </Anchor>
        </>
      )}
      {skipped > 0 && (
        <>
          {', '}
          <Anchor component={Link} to={to('skipped')} replace inherit>
            {t('later.short', { count: skipped })}
          </Anchor>
        </>
      )}
    </>
  );
}
