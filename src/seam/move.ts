/**
 * What a strategy answers when it is asked: the index of terms it tables (0 or more), or one of the words below. A number
 * and not an object, since a run asks thousands of times; {@link View} has a method for each, which also takes the reason.
 */
export type Move = number;

/** Accept the standing offer. */
export const ACCEPT = -2;

/** Leave the table. */
export const LEAVE = -3;

/** Decline for good, where only an answer was asked. */
export const REJECT = -4;

/** What the engine puts in place of a strategy's failure; a strategy that returns it has failed. */
export const FAULT = -5;
