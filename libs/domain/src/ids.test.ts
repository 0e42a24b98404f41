import { uuidV7 } from '#domain/ids';

describe('uuidV7', () => {
  it('holds the time, the version and the variant', () => {
    const id = uuidV7(0x0123456789ab, new Uint8Array(10).fill(0xff));
    expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
  });

  it('sorts by time', () => {
    const random = new Uint8Array(10).fill(7);
    const ids = [5, 1, 3000, 2 ** 40].map((millis) => uuidV7(millis, random));
    expect([...ids].sort()).toEqual(
      [5, 1, 3000, 2 ** 40].sort((a, b) => a - b).map((m) => uuidV7(m, random)),
    );
  });

  it('refuses too little randomness', () => {
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError);
  });
});
