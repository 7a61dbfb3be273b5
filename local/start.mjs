// The entry of npm start. Plain JavaScript, so that an old Node can read it and say what is missing.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Mandate needs Node 22.18 or newer and this is ${process.versions.node}: run "npm ci" (it brings its own Node for npm start), or install a newer Node.`,
  );
  process.exit(1);
}
await import("./start.ts");
