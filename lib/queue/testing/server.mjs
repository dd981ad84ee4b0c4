// A small MCP server over stdio: names one tool, after a wait. Arguments: the tool's name, milliseconds.
import process from "node:process";
import readline from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const [name = "tool", wait = "0"] = process.argv.slice(2);
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const { id, method } = JSON.parse(line);
  if (id === undefined) return;
  if (method === "initialize") {
    const serverInfo = { name, version: "1.0.0" };
    send({ id, result: { protocolVersion: "2025-06-18", capabilities: { tools: {} }, serverInfo } });
  } else if (method === "tools/list") {
    await sleep(Number(wait));
    send({ id, result: { tools: [{ name, description: `Reads ${name}.`, inputSchema: { type: "object" } }] } });
  } else send({ id, error: { code: -32601, message: "Method not found" } });
});
