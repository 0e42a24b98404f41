import { ActionIcon, Button, Popover, ScrollArea } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../../../i18n/texts';
import type { View } from '../list-view';
import { SaveViewForm } from './save-view-form';
import { type RankingView, isAsSaved, useSavedViews, viewAsSaved } from './use-saved-views';

interface ViewsMenuProps {
  readonly slug: string;
  readonly view: View;
  readonly show: (view: View) => void;
}

/** Views kept under a name, one's own and those shared with all chairs; each is a link that can be sent. */
export function ViewsMenu({ slug, view, show }: ViewsMenuProps) {
  const { t } = useTranslation('ranked-query');
  const [isOpen, setOpen] = useState(false);
  const { items, current, isMissing, save, remove } = useSavedViews(slug, view, show);
  const apply = (saved: RankingView): void => {
    show(viewAsSaved(saved, view));
    setOpen(false);
  };
  const name = current === null ? t('views.title') : current.name;
  return (
    <>
      {isMissing && (
        <p className="view-missing" role="status">
          {t('views.missing')}
        </p>
      )}
      <Popover
        opened={isOpen}
        onChange={setOpen}
        trapFocus
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        width={320}
      >
        <Popover.Target>
          <Button
            variant="default"
            maw={220}
            leftSection={<IconBookmark size={16} />}
            onClick={() => setOpen(!isOpen)}
          >
            {current !== null && !isAsSaved(current, view) ? t('views.changed', { name }) : name}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <ScrollArea.Autosize mah={280} type="auto">
            {items.length === 0 && <p className="view-none">{t('views.none')}</p>}
            <ul className="view-list">
              {items.map((saved) => (
                <li key={saved.id} aria-current={saved.id === view.saved ? 'true' : undefined}>
                  <a
                    href={`?view=${saved.id}`}
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                      event.preventDefault();
                      apply(saved);
                    }}
                  >
                    <b>{saved.name}</b>
                    <span>
                      {saved.owner === null
                        ? t(saved.isShared ? 'views.sharedByMe' : 'views.mine')
                        : t('views.sharedBy', { name: saved.owner })}
                    </span>
                  </a>
                  {saved.isMine && (
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      aria-label={t('views.delete', { name: saved.name })}
                      onClick={() => void remove(saved)}
                    >
                      <IconTrash size={14} />
                    </ActionIcon>
                  )}
                </li>
              ))}
            </ul>
          </ScrollArea.Autosize>
          <SaveViewForm
            key={current?.id ?? 'new'}
            current={current?.isMine === true ? current : null}
            save={save}
          />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
