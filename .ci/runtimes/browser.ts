import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MOST_MINUTES = 5;

/** Runs the file, and posts what it printed or why it failed. */
const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>
const lines = [];
globalThis.line = (text) => lines.push(text);
const post = (path, body) => fetch(path, { method: "POST", body });
addEventListener("error", ({ message }) => post("/failed", message));
</script><script type="module">
import "/workload.mjs";
post("/done", lines.join("\\n"));
</script>`;

/** What a file prints in a browser without a window, which is given a new profile and the address of a page that runs it. */
export async function inBrowser(program: string, options: (profile: string) => readonly string[], file: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "detente-browser-"));
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const browser = spawn(program, [...options(profile), `http://127.0.0.1:${port}/`], { stdio: "ignore" });
  try {
    return await posted(server, browser, file);
  } finally {
    await ended(browser);
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Serves the page and the file until the page posts what was printed. */
function posted(server: Server, browser: ChildProcess, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`no answer in ${MOST_MINUTES} minutes`));
    const patience = setTimeout(late, MOST_MINUTES * 60_000).unref();
    browser.on("error", reject).on("exit", (code) => reject(new Error(`the browser ended with ${String(code)}`)));
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      if (request.method === "POST") {
        response.end();
        clearTimeout(patience);
        const settle = request.url === "/done" ? resolve : (why: string) => reject(new Error(why));
        bodyOf(request).then(settle, reject);
      } else if (request.url === "/workload.mjs") response.setHeader("content-type", "text/javascript; charset=utf-8").end(readFileSync(file));
      else response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += String(part);
  return body;
}

/** Ends a browser, if it has not ended by itself. */
async function ended(browser: ChildProcess): Promise<void> {
  if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return;
  const exit = once(browser, "exit");
  browser.kill();
  await exit;
}
