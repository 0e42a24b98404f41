import { refuseUnfinished } from '#domain/review/finished-round';

describe('refuseUnfinished', () => {
  it('refuses while talks are left, and says how many', () => {
    expect(() => refuseUnfinished({ total: 9, done: 2 })).toThrow('7 talks are left.');
    expect(() => refuseUnfinished({ total: 9, done: 8 })).toThrow('One talk is left.');
  });

  it('refuses where there was nothing to do', () => {
    expect(() => refuseUnfinished({ total: 0, done: 0 })).toThrow('There is nothing for you to review');
  });

  it('lets pass who is done', () => {
    expect(() => refuseUnfinished({ total: 9, done: 9 })).not.toThrow();
  });
});
