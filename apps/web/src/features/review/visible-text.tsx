import { Fragment } from 'react';
import { useTranslation } from '../../i18n/texts';
import { stretchesOf } from './hidden-text';

/** A text as it was written, with what would hide made visible. */
export function VisibleText({ text }: { readonly text: string }) {
  const { t } = useTranslation('review');
  return (
    <>
      {stretchesOf(text).map((stretch, i) =>
        'shown' in stretch ? (
          <Fragment key={i}>{stretch.shown}</Fragment>
        ) : (
          <mark
            key={i}
            className="hidden-character"
            title={t('hiddenCharacter', { count: stretch.count, code: stretch.code })}
          >
            {stretch.says === '' ? stretch.code : t('hiddenWords', { words: stretch.says })}
            {stretch.says === '' && stretch.count > 1 && ` × ${stretch.count}`}
          </mark>
        ),
      )}
    </>
  );
}
