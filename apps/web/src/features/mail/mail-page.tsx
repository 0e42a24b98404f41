import { Anchor, Button, Loader, Text, TextInput, Title } from '@mantine/core';
import { IconRefresh, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, ask, type Schemas } from '../../api/client';
import { useInstallation } from '../../api/use-login';
import { PlainFrame } from '../../app/plain-frame';
import { EmptyState } from '../../ui/empty-state';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { inZone } from '../../ui/when';
import { LinkedText } from './linked-text';
import './mail.css';

type PreviewMail = Schemas['PreviewMail'];
// Nothing to say of in a list.
const USUAL: readonly string[] = ['stored', 'sent'];

type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'stored' | 'uncertain';

/** The preview inbox: the installation's mail, where no server sends it. The admin's alone. */
export function MailPage() {
  const { t } = useTranslation('mail');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { data: installation } = useInstallation();
  const inbox = useQuery({
    queryKey: ['mails'],
    queryFn: () => ask<Schemas['PreviewInbox']>(api.GET('/api/mails')),
    refetchOnMount: 'always',
  });
  const [search, setSearch] = useState('');
  const all = inbox.data?.items ?? [];
  const words = search.toLowerCase().split(/\s+/);
  const mails = all.filter(({ to, subject }) =>
    words.every((word) => `${to} ${subject}`.toLowerCase().includes(word)),
  );
  const openId = params.get('mail');
  const opened = all.find(({ id }) => id === openId);
  const move = (by: number): void => {
    const at = mails.findIndex(({ id }) => id === openId);
    const next = mails[at < 0 ? 0 : Math.min(mails.length - 1, Math.max(0, at + by))];
    if (next) void navigate(`?mail=${next.id}`, { replace: true });
  };
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
  ]);
  return (
    <PlainFrame isWide>
      <PageTitle title={t('title')}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} />}
          loading={inbox.isFetching}
          onClick={() => void inbox.refetch()}
        >
          {t('reload')}
        </Button>
      </PageTitle>
      <Text size="sm" c="dimmed" mb="sm">
        {t(installation?.mailIsStored === false ? 'sentText' : 'storedText')}
      </Text>
      {inbox.error && <ProblemNote error={inbox.error} retry={() => void inbox.refetch()} />}
      {inbox.isPending && <Loader size="sm" />}
      {inbox.data && all.length === 0 && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {all.length > 0 && (
        <div className="mail-desk" data-open={opened ? '' : undefined}>
          <div className="panel mail-list">
            <TextInput
              type="search"
              p="xs"
              aria-label={t('search')}
              placeholder={t('search')}
              leftSection={<IconSearch size={15} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            {mails.length === 0 && (
              <Text size="sm" c="dimmed" p="sm">
                {t('nothing')}
              </Text>
            )}
            <ul aria-label={t('list')}>
              {mails.map((mail) => (
                <MailRow key={mail.id} mail={mail} isOpen={mail.id === openId} />
              ))}
            </ul>
          </div>
          {opened ? (
            <OpenMail mail={opened} />
          ) : (
            <Text size="sm" c="dimmed" p="lg" className="mail-none">
              {t('choose')}
            </Text>
          )}
        </div>
      )}
    </PlainFrame>
  );
}

function MailRow({ mail, isOpen }: { readonly mail: PreviewMail; readonly isOpen: boolean }) {
  const { t } = useTranslation('mail');
  return (
    <li>
      <Link to={`?mail=${mail.id}`} replace aria-current={isOpen ? 'true' : undefined}>
        <span className="mail-to">{mail.to}</span>
        <span className="mail-at">
          <Time at={mail.createdAt} />
        </span>
        <span className="mail-subject">{mail.subject}</span>
        {!USUAL.includes(mail.state) && (
          <span className="mail-state" data-state={mail.state}>
            {t(`state.${mail.state as MailState}`)}
          </span>
        )}
      </Link>
    </li>
  );
}

function OpenMail({ mail }: { readonly mail: PreviewMail }) {
  const { t } = useTranslation('mail');
  return (
    <article className="panel mail-open" aria-label={mail.subject}>
      <Anchor component={Link} to="?" replace size="sm" className="mail-back">
        {t('back')}
      </Anchor>
      <Title order={2}>{mail.subject}</Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('to', { address: mail.to })} · <Time at={mail.createdAt} /> ·{' '}
        {t(`state.${mail.state as MailState}`)}
      </Text>
      <LinkedText text={mail.body} />
    </article>
  );
}

function Time({ at }: { readonly at: string }) {
  const { i18n } = useTranslation('mail');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return <time dateTime={at}>{inZone(at, zone, i18n.language)}</time>;
}
