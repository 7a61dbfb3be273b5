import { spawnSync } from "node:child_process";
import { LocalError } from "../supervisor/local-error.ts";

/** How server programs are started: words put in front of the command, and the owner that its files need. */
export type Launcher = { prefix: string[]; owner: { uid: number; gid: number } | null };

const NOBODY = 65534;

/**
 * The server refuses to run as root. As root it is started in a user namespace, where it sees itself as an ordinary user
 * while its files stay root's; where namespaces are forbidden (default container profiles), as "nobody" with the one
 * capability that lets it reach its folder below a private one. On Linux the kernel also tells the server to shut down
 * when its guard dies, however that happens.
 */
export function chooseLauncher(works: (prefix: string[]) => boolean = runsTrue): Launcher {
  const isLinux = process.platform === "linux";
  const pdeathsig = isLinux && works(["setpriv", "--pdeathsig", "INT"]) ? ["setpriv", "--pdeathsig", "INT"] : [];
  if (process.getuid?.() !== 0) return { prefix: pdeathsig, owner: null };

  const namespace = ["unshare", "--user", "--map-user=1000", "--map-group=1000", ...pdeathsig];
  if (isLinux && works(namespace)) return { prefix: namespace, owner: null };

  const nobody = [
    ...["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"],
    ...["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--pdeathsig", "INT"],
  ];
  if (isLinux && works(nobody)) return { prefix: nobody, owner: { uid: NOBODY, gid: NOBODY } };

  throw new LocalError(
    "The built-in database cannot run as root on this machine: start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Tries the words in front of a command that does nothing. */
export function runsTrue(prefix: string[]): boolean {
  const [command = "", ...args] = prefix;
  return spawnSync(command, [...args, "true"], { stdio: "ignore" }).status === 0;
}
