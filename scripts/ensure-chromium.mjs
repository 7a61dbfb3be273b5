// Prints the path of a Chromium that runs. Where there is none and the system has apt, installs the distribution's; otherwise
// says what to do and fails, so that browser tests are never skipped in silence.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CANDIDATES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A file of that name may be a stub that only tells people to install something: it must report its version. */
function runs(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** The first Chromium that runs: CHROMIUM_PATH before the usual places. Null when there is none. */
export function findChromium() {
  const configured = process.env.CHROMIUM_PATH;
  return [...(configured ? [configured] : []), ...CANDIDATES].find(runs) ?? null;
}

/** Package output goes to the error stream: standard output carries the path and nothing else. */
function apt(...args) {
  const command = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-y", ...args];
  const [program, ...rest] = process.getuid?.() === 0 ? command : ["sudo", "-n", ...command];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, rest, { stdio: ["ignore", 2, 2], env }).status === 0;
}

function install() {
  const packages = ["install", "--no-install-recommends", "chromium", "fonts-liberation"];
  return apt(...packages) || (apt("update") && apt(...packages));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findChromium() ?? (install() ? findChromium() : null);
  if (found === null) {
    console.error(
      "The browser tests need Chromium, which is missing and could not be installed: install it, or set CHROMIUM_PATH.",
    );
    process.exit(1);
  }
  console.log(found);
}
