import { documentOf, judgeDocument } from "./documents.ts";
import { judgeSaved, savedOf } from "./sessions.ts";

/** One in five is what a session takes from outside; the others are documents. */
const isSaved = (number: number): boolean => number % 5 === 4;

/** The input of a number. */
export const caseOf = (number: number): unknown => (isSaved(number) ? savedOf(number) : documentOf(number));

/** What became of it, in a word; throws what should not have happened. */
export const judge = (number: number): string =>
  isSaved(number) ? judgeSaved(savedOf(number)) : `document ${judgeDocument(documentOf(number), number)}`;
