import { type Model, standardKit } from "../engine/index.ts";
import type { AnyScenario } from "../scenario/index.ts";

/** What is analysed: a scenario of the built-in kinds, or a model of any. */
export type Subject = AnyScenario | Model;

/**
 * The model of a subject: itself, or what the standard kit compiles.
 *
 * @throws DetenteError listing every problem of a scenario by path.
 */
export const modelOf = (subject: Subject): Model => ("space" in subject ? subject : standardKit.compile(subject));
