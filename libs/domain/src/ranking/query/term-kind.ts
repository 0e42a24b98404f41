import type { QueriedList, QueryFrame } from '#domain/ranking/query/queried-list';

/** Reads one thing of the row at a place. */
export type Read<T> = (place: number) => T;

interface Named {
  /** How it is typed. */
  readonly key: string;
  /** In words, for who chooses it from a list. */
  readonly says: string;
  /** It would tell who speaks. */
  readonly tellsSpeakers?: true;
  /** It asks for what only a calibrated list has. */
  readonly needsCalibration?: true;
}

/** One of a known set of names; `none` asks for what has none. */
export interface ChoiceKind extends Named {
  readonly type: 'choice';
  readonly options: (frame: QueryFrame) => readonly string[];
  readonly read: (list: QueriedList) => Read<readonly string[]>;
}

/** A figure; what is missing is neither more nor less than anything. */
export interface NumberKind extends Named {
  readonly type: 'number';
  readonly read: (list: QueriedList) => Read<number | null>;
}

/** Holds or does not. */
export interface FlagKind extends Named {
  readonly type: 'flag';
  readonly read: (list: QueriedList) => Read<boolean>;
}

/** Names that nobody could list: exactly one of them with `:`, a part of one with `:~`. */
export interface TextKind extends Named {
  readonly type: 'text';
  readonly read: (list: QueriedList) => Read<readonly string[]>;
}

export type TermKind = ChoiceKind | NumberKind | FlagKind | TextKind;

/** Whether it can be asked of this list: not what would tell who speaks, nor what is not there. */
export const isAskable = (
  { tellsSpeakers, needsCalibration }: TermKind,
  { speakersHidden, isCalibrated }: Pick<QueryFrame, 'speakersHidden' | 'isCalibrated'>,
): boolean => !(tellsSpeakers && speakersHidden) && !(needsCalibration && isCalibrated !== true);
