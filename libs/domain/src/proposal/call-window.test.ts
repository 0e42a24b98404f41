import { callRefusal, inZone } from '#domain/proposal/call-window';

const call = {
  callOpensAt: new Date('2026-03-01T08:00:00Z'),
  callClosesAt: new Date('2026-04-01T21:59:00Z'),
  timeZone: 'Europe/Berlin',
};

describe('callRefusal', () => {
  it('lets the deadline itself pass, and nothing after it', () => {
    expect(callRefusal(call, call.callClosesAt)).toBeNull();
    expect(callRefusal(call, new Date('2026-04-01T21:59:00.001Z'))).toMatchObject({
      code: 'deadline_passed',
      reason: 'The call for proposals closed on 1 April 2026, 23:59 (Europe/Berlin). Nothing was changed.',
    });
  });

  it('says when the call opens', () => {
    expect(callRefusal(call, new Date('2026-03-01T07:59:59Z'))).toMatchObject({
      code: 'wrong_state',
      reason: 'The call for proposals opens on 1 March 2026, 09:00 (Europe/Berlin).',
    });
    expect(callRefusal({ ...call, callOpensAt: null, callClosesAt: null }, call.callClosesAt)).toMatchObject({
      code: 'wrong_state',
      reason: 'There is no call for proposals yet.',
    });
  });

  it('stays open where no end is set', () => {
    expect(callRefusal({ ...call, callClosesAt: null }, new Date('2036-01-01T00:00:00Z'))).toBeNull();
  });
});

describe('inZone', () => {
  it('names anywhere on Earth as people do', () => {
    expect(inZone(new Date('2026-04-02T11:59:00Z'), 'Etc/GMT+12')).toBe(
      '1 April 2026, 23:59 (anywhere on Earth)',
    );
  });
});
