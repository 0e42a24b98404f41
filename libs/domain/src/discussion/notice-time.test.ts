import { noticeTime } from '#domain/discussion/notice-time';

const at = (time: string): Date => new Date(`2026-03-01T${time}:00Z`);

describe('noticeTime', () => {
  it('leaves a moment in which a comment can be taken back', () => {
    expect(noticeTime(at('10:00'), null)).toEqual(at('10:02'));
    expect(noticeTime(at('10:00'), at('08:00'))).toEqual(at('10:02'));
  });

  it('mails nobody twice within an hour about one discussion', () => {
    expect(noticeTime(at('10:00'), at('09:40'))).toEqual(at('10:40'));
  });
});
