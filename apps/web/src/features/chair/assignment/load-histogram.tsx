import { Group, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { loadBins } from './load-bins';
import './assignment.css';

interface LoadHistogramProps {
  readonly loads: readonly { readonly before: number; readonly after: number }[];
  /** Beside the loads after a run those of today are drawn. */
  readonly compares: boolean;
}

/** How many reviewers carry how much. */
export function LoadHistogram({ loads, compares }: LoadHistogramProps) {
  const { t } = useTranslation('assignment');
  const bins = loadBins(compares ? loads : loads.map(({ after }) => ({ before: 0, after })));
  const highest = Math.max(1, ...bins.map(({ before, after }) => Math.max(before, after)));
  const hasBefore = bins.some(({ before }) => before > 0);
  const every = Math.ceil(bins.length / 12);
  const range = {
    min: Math.min(...loads.map(({ after }) => after)),
    max: Math.max(...loads.map(({ after }) => after)),
  };
  return (
    <figure className="load-histogram">
      <div
        className="load-bars"
        role="img"
        aria-label={t('loads.summary', { ...range, count: loads.length })}
      >
        {bins.map((bin, i) => (
          <div key={bin.from} className="load-column" title={t('loads.bin', { ...bin, count: bin.after })}>
            <div className="load-stack">
              {hasBefore && (
                <div
                  className={bin.before > 0 ? 'load-bar load-before' : 'load-bar'}
                  style={{ height: `${(100 * bin.before) / highest}%` }}
                />
              )}
              <div className="load-bar load-after" style={{ height: `${(100 * bin.after) / highest}%` }}>
                {bin.after > 0 && bins.length <= 16 && <span>{bin.after}</span>}
              </div>
            </div>
            <span className="load-label">{i % every === 0 ? bin.from : ''}</span>
          </div>
        ))}
      </div>
      <Group component="figcaption" gap="md" mt={4}>
        <Text size="xs" c="dimmed">
          {t('loads.axis')}
        </Text>
        {hasBefore && (
          <Group gap="sm">
            <Text size="xs">
              <span className="load-key load-before" /> {t('loads.today')}
            </Text>
            <Text size="xs">
              <span className="load-key load-after" /> {t('loads.then')}
            </Text>
          </Group>
        )}
      </Group>
    </figure>
  );
}
