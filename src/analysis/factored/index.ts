export { FactoredProblem } from "./problem.ts";
