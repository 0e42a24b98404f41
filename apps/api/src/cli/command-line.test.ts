import { CliRefused, parseCommand } from '#api/cli/command-line';

describe('the command line', () => {
  it('takes a folder, and its name for what is not said', () => {
    expect(parseCommand(['season', 'import', '/data/KubeCon Size'])).toEqual({
      folder: '/data/KubeCon Size',
      slug: 'kubecon-size',
      name: 'kubecon-size',
      timeZone: 'UTC',
      ownerEmail: null,
    });
  });

  it('takes what is said', () => {
    const options = [
      '--slug',
      'x',
      '--name',
      'X 2027',
      '--owner',
      'Ada@Example.org',
      '--zone',
      'Europe/Berlin',
    ];
    expect(parseCommand(['season', 'import', '/data', ...options])).toMatchObject({
      slug: 'x',
      name: 'X 2027',
      ownerEmail: 'ada@example.org',
      timeZone: 'Europe/Berlin',
    });
  });

  it.each([[[]], [['help']], [['--help']], [['season', '-h']]])('offers help for %j', (args) => {
    expect(parseCommand(args)).toBe('help');
  });

  it.each([
    [['season', 'import']],
    [['season', 'import', 'a', 'b']],
    [['seasons']],
    [['season', 'import', 'a', '--sulg', 'x']],
  ])('refuses %j and says how it is written', (args) => {
    expect(() => parseCommand(args)).toThrow(CliRefused);
    expect(String(new CliRefused('No.'))).toContain('npm run cli -- season import DIR');
  });
});
