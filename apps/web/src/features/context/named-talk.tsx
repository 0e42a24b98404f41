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
      <VisibleText text={title} />{' '}
      <span className="around-facts">
        {number !== null && <span>#{number}</span>}
        {where !== null && <span>{where}</span>}
        <Likeness similarity={similarity} />
        {words.length > 0 && <span>{t('both', { words: words.join(', ') })}</span>}
      </span>
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
    <span className={isSame ? 'around-mark' : undefined}>
      {isSame ? `${t('nearlySame')}, ${t('alike', { similarity })}` : t('alike', { similarity })}
    </span>
  );
}
