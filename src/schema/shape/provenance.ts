import * as z from "zod/mini";
import { parameters } from "../../scenario/index.ts";
import { date, id, text } from "./names.ts";
import { bounded } from "./numbers.ts";

const end = bounded(parameters.provenanceRange);

/** Where a figure comes from. */
export const provenance = z.strictObject({
  kind: z.enum(["documented", "derived", "expert_judgement", "illustrative"]),
  sources: z.exactOptional(z.array(text)),
  asOf: z.exactOptional(date),
  range: z.exactOptional(z.tuple([end, end])),
  unit: z.exactOptional(text),
  confidence: z.exactOptional(z.enum(["low", "medium", "high"])),
  note: z.exactOptional(text),
  attribution: z.exactOptional(text),
});

/** What provenance refers to. */
export const source = z.strictObject({
  id,
  title: text,
  publisher: z.exactOptional(text),
  date: z.exactOptional(text),
  url: z.exactOptional(text),
  grade: z.exactOptional(z.enum(["A", "B", "C", "-"])),
  retrieved: z.exactOptional(text),
});
