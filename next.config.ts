import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  generateEtags: false, // Hashing 80 kB for each answer is a fifth of its cost; badges and the API have theirs.
  typescript: { ignoreBuildErrors: true }, // `npm run verify` checks types; a first start should not wait for that.
  images: { unoptimized: true }, // There are none but badges, and the optimiser would fetch for strangers.
  cacheMaxMemorySize: 0, // Pages are cached by lib/cache/page-cache.ts, which instrumentation.ts installs.
  expireTime: 1, // Other caches on the way may keep a page no longer than that; ours hears of changes.
  serverExternalPackages: ["pg", "nodemailer"],
  experimental: { staleTimes: { static: 30, dynamic: 0 } },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
      ],
    },
  ],
};

export default config;
