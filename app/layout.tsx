import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { publicOrigin } from "./origin";
import "./globals.css";

const sans = localFont({
  src: "./fonts/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-sans",
  display: "optional", // No text moves when it comes; what came too late is there on the next page.
});
const mono = localFont({
  src: "./fonts/source-code-pro-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-code",
  display: "optional",
  preload: false, // The text comes first.
  adjustFontFallback: false,
  fallback: ["ui-monospace", "Menlo", "Consolas", "monospace"],
});

// Pages are kept by lib/cache until the catalogue changes; this is how long anything between us and the visitor may keep one.
export const revalidate = 1;

export const metadata: Metadata = {
  metadataBase: new URL(publicOrigin()),
  title: { default: "toolrisk: what MCP tools can do", template: "%s · toolrisk" },
  description:
    "An open catalogue of MCP servers and of every tool they offer: what one call can do, how bad that can be, why, and a policy that limits it.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfb" },
    { media: "(prefers-color-scheme: dark)", color: "#14171a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={`${sans.variable} ${mono.variable}`}>
      <body>
        <a href="#main" className="sr-only focus:not-sr-only">
          Skip to the content
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 pt-6 outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
