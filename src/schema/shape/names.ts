import * as z from "zod/mini";
import { ID_PATTERN } from "../../kernel/index.ts";

/** An id that its place introduces. */
export const id = z.string().check(z.regex(new RegExp(ID_PATTERN)));

/** A day; whether the calendar has it is for the check to say. */
export const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Any text; also the name of what must exist elsewhere in the document, which is for the check to say. */
export const text = z.string();

/** An option: its id, or its number in a range. */
export const option = z.union([z.string(), z.number()]);

/** Options by issue. */
export const terms = z.record(z.string(), option);

/** Two actors or two issues. */
export const pair = z.tuple([text, text]);
