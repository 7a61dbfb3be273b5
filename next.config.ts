import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  typedRoutes: false,
  poweredByHeader: false,
  // Types are checked by `npm run typecheck`, which knows the whole tree; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // Arguments of server actions hold passwords and content.
  logging: { serverFunctions: false },
  headers: async () => [
    {
      source: "/api/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "no-referrer" },
      ],
    },
  ],
  serverExternalPackages: ["@node-rs/argon2", "@cedar-policy/cedar-wasm", "pg", "pdfkit", "pino"],
};

export default config;
