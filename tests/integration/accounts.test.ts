import { type TestApp, startTestApp } from './app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ada = { name: 'Ada', email: 'Ada@Example.org', password: 'correct horse battery' };
const eve = { ...ada, name: 'Eve', email: 'eve@example.org' };
let admin = ada;

const lastLink = async (to: string): Promise<string> => {
  const [mail] = await app.sql<{ body: string }>(
    'select body from mails where to_address = $1 order by id desc limit 1',
    [to],
  );
  return /\/sign-in\/link\/(\S+)/.exec(mail!.body)![1]!;
};

describe('the first run', () => {
  it('makes one first account, and only one even when two are sent at once', async () => {
    expect((await app.visitor().get('/api/installation')).json()).toMatchObject({
      needsSetup: true,
      mailIsStored: true,
    });
    const both = await Promise.all([
      app.visitor().post('/api/installation/setup', ada),
      app.visitor().post('/api/installation/setup', eve),
    ]);
    expect(both.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([204, 409]);
    expect(await app.sql('select count(*)::int as n from users where is_admin')).toEqual([{ n: 1 }]);
    // Either may be the first.
    admin = both[0].status === 204 ? ada : eve;
  });
});

describe('signing up and in', () => {
  it('refuses a wrong password and an unknown address with the same words', async () => {
    const signUp = await app
      .visitor()
      .post('/api/accounts', { name: 'Bo', email: 'bo@example.org', password: 'a good password' });
    expect(signUp.status).toBe(204);
    const wrong = await app
      .visitor()
      .post('/api/login', { email: 'bo@example.org', password: 'a bad password' });
    const unknown = await app
      .visitor()
      .post('/api/login', { email: 'nobody@example.org', password: 'a bad password' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text).toBe(unknown.text);
    expect(
      (
        await app
          .visitor()
          .signIn('bo@example.org', 'a good password')
          .then((bo) => bo.get('/api/login'))
      ).json(),
    ).toMatchObject({
      user: { name: 'Bo', emailVerified: false },
    });
  });

  it('confirms the address with a link that works once', async () => {
    const token = await lastLink('bo@example.org');
    const visitor = await app.visitor().signIn('bo@example.org', 'a good password');
    expect((await visitor.post('/api/sign-in-links/redeem', { token })).status).toBe(200);
    expect((await visitor.get('/api/login')).json()).toMatchObject({
      user: { name: 'Bo', emailVerified: true },
    });
    expect((await app.visitor().post('/api/sign-in-links/redeem', { token })).status).toBe(422);
  });

  it('takes the password from whoever signed up in another’s name, once the owner opens a link', async () => {
    const thief = app.visitor();
    await thief.post('/api/accounts', {
      name: 'Thief',
      email: 'victim@example.org',
      password: 'thief knows this',
    });
    await app.visitor().post('/api/sign-in-links', { email: 'victim@example.org' });
    await app.visitor().post('/api/sign-in-links/redeem', { token: await lastLink('victim@example.org') });
    expect((await thief.get('/api/login')).json()).toMatchObject({ user: null });
    expect(
      (await app.visitor().post('/api/login', { email: 'victim@example.org', password: 'thief knows this' }))
        .status,
    ).toBe(401);
  });

  it('makes an account without a password, which a mailed link opens and no password does', async () => {
    const flo = { name: 'Flo', email: 'flo@example.org' };
    expect((await app.visitor().post('/api/accounts', flo)).status).toBe(204);
    for (const password of ['', 'null', 'undefined']) {
      expect((await app.visitor().post('/api/login', { email: flo.email, password })).status).not.toBe(204);
    }
    const later = app.visitor();
    await later.post('/api/sign-in-links/redeem', { token: await lastLink(flo.email) });
    expect((await later.get('/api/login')).json()).toMatchObject({
      user: { name: 'Flo', emailVerified: true },
    });
  });

  it('says nothing about whether an address is known when a link is asked for', async () => {
    const known = await app.visitor().post('/api/sign-in-links', { email: 'bo@example.org' });
    const unknown = await app.visitor().post('/api/sign-in-links', { email: 'nobody@example.org' });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  });

  it('refuses a change that comes from another site', async () => {
    const answer = await app
      .visitor()
      .post(
        '/api/login',
        { email: 'bo@example.org', password: 'a good password' },
        { headers: { 'sec-fetch-site': 'cross-site' } },
      );
    expect(answer.status).toBe(403);
  });

  it('ends a Login', async () => {
    const bo = await app.visitor().signIn('bo@example.org', 'a good password');
    await bo.delete('/api/login');
    expect((await bo.get('/api/login')).json()).toMatchObject({ user: null });
  });

  it('stops guessing at one account, whatever X-Forwarded-For says, and lets others in', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 25; i += 1) {
      const answer = await app
        .visitor()
        .post(
          '/api/login',
          { email: 'bo@example.org', password: `guess ${i}` },
          { headers: { 'x-forwarded-for': `10.0.0.${i}` } },
        );
      statuses.add(answer.status);
    }
    expect([...statuses]).toEqual([401, 429]);
    await app
      .visitor()
      .post('/api/accounts', { name: 'Cy', email: 'cy@example.org', password: 'a good password' });
    expect(
      (await app.visitor().post('/api/login', { email: 'cy@example.org', password: 'a good password' }))
        .status,
    ).toBe(204);
  });
});

describe('what a link leads to', () => {
  it.each([
    ['another site', 'https://evil.example/'],
    ['another site without a scheme', '//evil.example/'],
    ['another site by a backslash', '/\\evil.example/'],
    // A browser leaves tabs and line breaks of an address out.
    ['another site behind a tab', '/\t/evil.example/'],
    ['another site behind a line break', '/\n/evil.example/'],
    ['a script', 'javascript:alert(1)'],
  ])('is never %s', async (_what, leadsTo) => {
    const visitor = app.visitor();
    await visitor.post('/api/sign-in-links', { email: 'bo@example.org', leadsTo });
    const redeemed = await visitor.post('/api/sign-in-links/redeem', {
      token: await lastLink('bo@example.org'),
    });
    expect(redeemed.json()).toEqual({ leadsTo: '/' });
  });
});

describe('the preview inbox', () => {
  it('holds no text of a mail that was sent for good: its links are keys to other people’s accounts', async () => {
    const inbox = await app.visitor().signIn(admin.email.toLowerCase(), admin.password);
    await app.visitor().post('/api/sign-in-links', { email: 'bo@example.org' });
    const newest = async (): Promise<{ body: string }> =>
      (await inbox.get<{ items: { body: string }[] }>('/api/mails')).json().items[0]!;
    expect((await newest()).body).toContain('/sign-in/link/');
    await app.sql(`update mails set state = 'sent'`);
    expect((await newest()).body).toBe('');
  });
});

describe('asking for links', () => {
  it('fills nobody’s mailbox, however often and from wherever it is asked', async () => {
    await app.visitor().post('/api/accounts', { name: 'Vic', email: 'vic@example.org' });
    const answers = [];
    for (let i = 0; i < 12; i++)
      answers.push((await app.visitor().post('/api/sign-in-links', { email: 'vic@example.org' })).status);
    expect(new Set(answers)).toEqual(new Set([204]));
    const [{ n }] = (await app.sql<{ n: number }>(
      `select count(*)::int as n from mails where to_address = 'vic@example.org'`,
    )) as [{ n: number }];
    expect(n).toBe(8);
  });
});
