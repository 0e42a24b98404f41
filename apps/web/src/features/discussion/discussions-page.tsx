import { ActionIcon, Button, Loader, Switch } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { api, ask, type Schemas } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { EmptyState } from '../../ui/empty-state';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { toast, toastProblem } from '../../ui/toasts';
import { When } from '../../ui/when';
import { type Item, listQuery } from './discussion-data';
import { DiscussionPanel } from './discussion-panel';
import './discussion.css';

/** Every discussion that I take part in, what is new first; the opened one beside it. */
export function DiscussionsPage() {
  const { t } = useTranslation('discussion');
  const { slug } = useConference();
  const { number } = useParams();
  const [search] = useSearchParams();
  const list = useQuery(listQuery(slug));
  const open = number === undefined ? null : Number(number);
  const items = list.data?.items ?? [];
  const item = items.find(
    (one) => one.number === open && (search.get('round') ?? one.roundId) === one.roundId,
  );
  return (
    <div className="page page-discussions">
      <PageTitle title={t('listTitle')}>
        {list.data && <MailSwitch key={String(list.data.mailsMe)} mailsMe={list.data.mailsMe} />}
      </PageTitle>
      {list.isError && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" />}
      {list.data && items.length === 0 && open === null && (
        <EmptyState title={t('list.empty')} text={t('list.emptyText')} />
      )}
      {list.data && (items.length > 0 || open !== null) && (
        <div className="discussion-columns" data-open={open !== null || undefined}>
          <DiscussionList items={items} open={open} />
          {open !== null && (
            <OpenDiscussion
              number={open}
              roundId={search.get('round') ?? item?.roundId ?? null}
              item={item ?? null}
            />
          )}
        </div>
      )}
    </div>
  );
}

function DiscussionList({ items, open }: { readonly items: readonly Item[]; readonly open: number | null }) {
  const { t } = useTranslation('discussion');
  const { slug, timeZone } = useConference();
  const list = useRef<HTMLUListElement>(null);
  const rounds = new Set(items.map(({ roundId }) => roundId));
  const move = (by: number): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
  ]);
  return (
    <ul ref={list} className="panel discussion-list" aria-label={t('listTitle')}>
      {items.map((item) => (
        <li key={`${item.number} ${item.roundId}`} data-open={item.number === open || undefined}>
          <Link
            to={`/c/${slug}/discussions/${item.number}?round=${item.roundId}`}
            aria-current={item.number === open || undefined}
          >
            <span className="discussion-title" data-unread={item.unread > 0 || undefined}>
              <span className="comment-quiet">#{item.number}</span> {item.title}
            </span>
            <span className="comment-quiet">
              {[item.trackName, rounds.size > 1 && item.roundName, t('count', { count: item.comments })]
                .filter(Boolean)
                .join(' · ')}
              , <When at={item.lastAt} zone={timeZone} />
            </span>
            {item.unread > 0 && (
              <span className="comment-new">
                {t('list.unread', { count: item.unread })}
                {item.isForMe && `, ${t('list.forMe')}`}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface OpenDiscussionProps {
  readonly number: number;
  readonly roundId: string | null;
  readonly item: Item | null;
}

function OpenDiscussion({ number, roundId, item }: OpenDiscussionProps) {
  const { t } = useTranslation('discussion');
  const { slug } = useConference();
  const navigate = useNavigate();
  const close = (): void => void navigate(`/c/${slug}/discussions`);
  useKeys([{ keys: 'Escape', label: t('list.close'), run: close }]);
  const talk = item?.isReviewed === false ? `chair/ranking?at=${number}&open=1` : `review/${number}`;
  return (
    <div className="panel discussion-open">
      <header>
        <h2>
          #{number} {item?.title}
        </h2>
        <Button component={Link} size="compact-sm" variant="default" to={`/c/${slug}/${talk}`}>
          {t('list.openTalk')}
        </Button>
        <ActionIcon variant="subtle" color="gray" aria-label={t('list.close')} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      <DiscussionPanel key={`${number} ${roundId}`} at={{ slug, number, roundId }} shortcut="c" />
    </div>
  );
}

function MailSwitch({ mailsMe }: { readonly mailsMe: boolean }) {
  const { t } = useTranslation('discussion');
  const { slug } = useConference();
  const queries = useQueryClient();
  const choose = async (wanted: boolean): Promise<void> => {
    const { queryKey } = listQuery(slug);
    try {
      await ask(
        api.PUT('/api/conferences/{slug}/discussion-mail', {
          params: { path: { slug } },
          body: { mailsMe: wanted },
        }),
      );
      queries.setQueryData<Schemas['DiscussionList']>(
        queryKey,
        (known) => known && { ...known, mailsMe: wanted },
      );
      toast(t(wanted ? 'list.mailsOn' : 'list.mailsOff'));
    } catch (error) {
      toastProblem(error);
      await queries.invalidateQueries({ queryKey });
    }
  };
  return (
    <Switch
      size="sm"
      label={t('list.mails')}
      title={t('list.mailsHelp')}
      defaultChecked={mailsMe}
      onChange={(event) => void choose(event.currentTarget.checked)}
    />
  );
}
