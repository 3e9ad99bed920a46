// Just enough of the DevTools protocol to drive a headless Chromium, over a pipe.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export const openBrowser = async () => {
  const child = spawn(
    process.env.CHROMIUM || "chromium",
    ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe", "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const waiting = new Map();
  const listeners = [];
  let last = 0, rest = "";
  child.stdio[4].on("data", (data) => {
    const messages = (rest + data).split("\0");
    rest = messages.pop();
    for (const message of messages.map((text) => JSON.parse(text))) {
      const [done, fail] = waiting.get(message.id) || [];
      if (message.error) fail?.(new Error(message.error.message));
      else if (done) done(message.result);
      else for (const listener of listeners) listener(message);
    }
  });
  const send = (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      waiting.set(++last, [done, fail]);
      child.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
    });

  /** A page of its own. `problems` gathers exceptions and refusals of the policy. */
  const openPage = async () => {
    const { targetId } = await send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    const call = (method, params) => send(method, params, sessionId);
    const problems = [];
    listeners.push((message) => {
      if (message.sessionId !== sessionId) return;
      if (message.method === "Runtime.exceptionThrown") problems.push(message.params.exceptionDetails.exception?.description);
      if (message.method === "Log.entryAdded" && /Content Security Policy/.test(message.params.entry.text)) problems.push(message.params.entry.text);
    });
    for (const domain of ["Page", "Runtime", "Log"]) await call(domain + ".enable");
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
      return result.value;
    };
    /** Waits until the expression is true, and returns its value. */
    const until = async (expression) => {
      const end = Date.now() + 15_000;
      for (;;) {
        const value = await evaluate(expression).catch(() => undefined);
        if (value) return value;
        if (Date.now() > end) throw new Error(`never true: ${expression}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    };
    const go = (url) => call("Page.navigate", { url });
    const key = async (name, text) => {
      await call("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", key: name, text, windowsVirtualKeyCode: { Enter: 13, ArrowDown: 40, ArrowUp: 38, Escape: 27 }[name] });
      await call("Input.dispatchKeyEvent", { type: "keyUp", key: name });
    };
    const type = async (text) => {
      await evaluate(`document.querySelector("input[type=search]").focus()`);
      await call("Input.insertText", { text });
    };
    return { call, evaluate, until, go, key, type, problems };
  };
  return { openPage, close: () => child.kill() };
};

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

/** Serves a folder on a free port of the loopback, under a policy that allows the site's own files and nothing else. */
export const serve = (folder) =>
  new Promise((done) => {
    const server = createServer((request, response) => {
      let file = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
      if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
      if (!existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, {
        "Content-Type": TYPES[extname(file)] || "application/octet-stream",
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'",
      });
      createReadStream(file).pipe(response);
    });
    server.listen(0, "127.0.0.1", () => done({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }));
  });
