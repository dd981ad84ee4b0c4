// Run once inside each kind of jail: reports what it can see and do, so that a rung is used only when it holds.
import fs from "node:fs";
import os from "node:os";
import process from "node:process";

const writable = (path) => {
  try {
    fs.writeFileSync(path, "x");
    return true;
  } catch {
    return false;
  }
};
const interfaces = Object.values(os.networkInterfaces()).flat();
const report = {
  uid: process.getuid(),
  groups: process.getgroups(),
  network: interfaces.some((address) => !address.internal),
  writesPackage: writable(`${import.meta.dirname}/written`),
  writesRoot: writable("/written"),
  writesTmp: writable("/tmp/written"),
  seesHomes: fs.existsSync("/home") || fs.existsSync("/root"),
  processes: fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name)).length,
  environment: Object.keys(process.env).sort(),
};
process.stdout.write(`${JSON.stringify(report)}\n`);
