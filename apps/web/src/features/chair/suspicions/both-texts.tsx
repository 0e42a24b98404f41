import { useQueries } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../../api/client';
import { useTranslation } from '../../../i18n/texts';
import { ProblemNote } from '../../../ui/problem-note';
import { VisibleText } from '../../review/visible-text';
import type { Talk } from './use-suspicions';

/** Both talks as they were written, beside each other; on a phone one below the other. */
export function BothTexts({ slug, talks }: { readonly slug: string; readonly talks: readonly Talk[] }) {
  const { t } = useTranslation('suspicions');
  const texts = useQueries({
    queries: talks.map(({ number, version }) => ({
      queryKey: ['suspected-text', slug, number, version],
      staleTime: 60_000,
      queryFn: () =>
        ask<Schemas['ProposalForChairs']>(
          api.GET('/api/conferences/{slug}/proposals/{number}', { params: { path: { slug, number } } }),
        ),
    })),
  });
  return (
    <div className="suspicions-texts">
      {texts.map(({ data, error }, i) => (
        <article key={talks[i]!.number} aria-label={t('textOf', { number: talks[i]!.number })}>
          {error && <ProblemNote error={error} />}
          {data && (
            <>
              <h3>{data.title}</h3>
              <p className="suspicions-quiet">
                {[
                  data.speakers
                    ?.map(({ name, company }) => [name, company].filter(Boolean).join(', '))
                    .join('; '),
                  data.track,
                  data.format,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className="suspicions-text">
                <VisibleText text={data.description} />
              </p>
              {data.benefits !== '' && (
                <p className="suspicions-text">
                  <VisibleText text={data.benefits} />
                </p>
              )}
            </>
          )}
        </article>
      ))}
    </div>
  );
}
