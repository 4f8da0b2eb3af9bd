import { execFile } from "node:child_process";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** What a command said, and how it ended. */
export interface Answer {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `node examples/run.ts …`, as `npm run example …` does. `npm` is what npm would put into the environment. */
export function example(args: readonly string[], npm: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("npm_config_"));
  const env = { ...Object.fromEntries(own), ...npm };
  return new Promise((resolve) => {
    execFile(process.execPath, ["examples/run.ts", ...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : (error.code ?? null), stdout, stderr });
    });
  });
}
