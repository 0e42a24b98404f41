/** What a member was asked for in all rounds of a conference, and did. */
export interface Completion {
  /** Reviews asked for and not given back: those done, and those still open. */
  readonly assigned: number;
  /** Reviews submitted, and conflicts of interest declared instead of one. */
  readonly done: number;
}

/** Whether somebody did all they were asked for; who was asked for nothing did not. */
export const completedAll = ({ assigned, done }: Completion): boolean => assigned > 0 && done === assigned;
