import type { TestProject } from "vitest/node";
import { fresh } from "../.ci/build/fresh.ts";

/** Before tests of dist: bring it up to date. */
export default function setup(project: TestProject): void {
  fresh({ types: project.name === "package" });
}
