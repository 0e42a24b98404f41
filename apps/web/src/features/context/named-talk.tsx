import { NEARLY_THE_SAME } from '#domain/similarity/bounds';
import { useTranslation } from '../../i18n/texts';
import { VisibleText } from '../review/visible-text';
import type { TalkAround } from './around-talk';

/** Another talk: its title, how alike it is, and its abstract when that is opened. */
export function NamedTalk({ talk }: { readonly talk: TalkAround }) {
  const { t } = useTranslation('context');
  const { number, title, description, where, similarity, words } = talk;
  const line = (
    <>
      <span className="around-title">
        <VisibleText text={title} />
      </span>{' '}
      <span className="around-quiet">
        {[number !== null && `#${number}`, where].filter(Boolean).join(' · ')}
      </span>{' '}
      <Likeness similarity={similarity} />
      {words.length > 0 && <span className="around-quiet">{t('both', { words: words.join(', ') })}</span>}
    </>
  );
  if (description === '') return <li>{line}</li>;
  return (
    <li>
      <details>
        <summary>{line}</summary>
        <p className="around-text">
          <VisibleText text={description} />
        </p>
      </details>
    </li>
  );
}

/** How alike two texts are; nothing where that is not known. */
export function Likeness({ similarity }: { readonly similarity: number | null }) {
  const { t } = useTranslation('context');
  if (similarity === null) return null;
  const isSame = similarity >= NEARLY_THE_SAME;
  return (
    <span className={isSame ? 'around-mark' : 'around-quiet'}>
      {isSame ? `${t('nearlySame')}, ${t('alike', { similarity })}` : t('alike', { similarity })}
    </span>
  );
}
