import { Suspense, lazy, useState } from 'react';
import type { ReviewContent } from '#domain/review/review-form';
import { useTranslation } from '../../i18n/texts';
import type { Page } from './review-data';

const HistoryDialog = lazy(async () => ({ default: (await import('./history-dialog')).HistoryDialog }));

export interface OwnHistoryProps {
  readonly page: Page;
  /** Puts a version back into the form; null: the round is closed. */
  readonly restore: ((content: ReviewContent) => void) | null;
}

/** The way to the versions of my review. */
export function OwnHistory(props: OwnHistoryProps) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('history')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HistoryDialog {...props} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
