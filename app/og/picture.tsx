import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { RISKS, type Risk } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";
import { cutText } from "@/lib/catalogue/text";

export type Picture = { name: string; mono: boolean; owner: string; line: string; risk: Risk | null };

const SIZE = { width: 1200, height: 630 };
const FILLED: Record<Risk, string> = { 1: "#7b8288", 2: "#a3883a", 3: "#c47c05", 4: "#cd4417", 5: "#8f0d33" };
// Next bundles this file away from app/fonts, so the path counts from where the program was started.
const FONTS = path.join(process.cwd(), "app", "fonts");

let fonts: ReturnType<typeof loadFonts> | undefined;

/** The picture that chats and social sites show beside a link. Drawn here with our own fonts: nothing is fetched. */
export async function drawPicture({ name, mono, owner, line, risk }: Picture): Promise<ImageResponse> {
  fonts ??= loadFonts();
  const column = { display: "flex", flexDirection: "column" } as const;
  return new ImageResponse(
    <div
      style={{
        ...column,
        ...SIZE,
        justifyContent: "space-between",
        padding: 72,
        background: "#fdfdfb",
        color: "#1b1d1f",
        fontFamily: "Sans",
      }}
    >
      <div style={column}>
        <div style={{ fontSize: 34, color: "#55595c" }}>{drawable(owner, 70)}</div>
        <div
          style={{ fontSize: name.length > 24 ? 56 : 80, fontFamily: mono ? "Mono" : "Bold", wordBreak: "break-all" }}
        >
          {drawable(name, 60)}
        </div>
      </div>
      <div style={{ display: "flex", alignItems: "flex-end", gap: 36 }}>
        <Meter risk={risk} />
        <div style={{ fontSize: 44, fontFamily: "Bold" }}>{line}</div>
      </div>
      <div style={{ fontSize: 30, color: "#55595c" }}>toolrisk: what one call of an MCP tool can do</div>
    </div>,
    { ...SIZE, fonts: await fonts, headers: { "Cache-Control": "public, max-age=300" } },
  );
}

function Meter({ risk }: { risk: Risk | null }) {
  return (
    <div style={{ display: "flex", alignItems: "flex-end", gap: 10 }}>
      {RISKS.map((step) => {
        const filled = risk !== null && step <= risk;
        const colour = filled ? FILLED[risk] : "#85857c";
        const border = `3px ${risk === null ? "dashed" : "solid"} ${colour}`;
        return (
          <div
            key={step}
            style={{ width: 30, height: 16 + step * 16, border, background: filled ? colour : "transparent" }}
          />
        );
      })}
    </div>
  );
}

/** "risk 4/5 High", or that nothing was judged. */
export function riskLine(risk: Risk | null): string {
  return risk === null ? "risk unknown" : `risk ${risk}/5 ${severityOf(risk)}`;
}

/** What our fonts can draw; a glyph that they lack would be fetched from elsewhere, so it becomes a question mark. */
export function drawable(text: string, max: number): string {
  const known = text
    .replace(/\s+/g, " ")
    .replace(/[^\u0020-\u007E\u00A1-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D]/gu, "?");
  return known.length > max ? `${cutText(known, max)}...` : known;
}

async function loadFonts() {
  const load = async (name: string, file: string) => ({ name, data: await readFile(path.join(FONTS, file)) });
  return Promise.all([
    load("Sans", "source-sans-3-latin-400-normal.woff"),
    load("Bold", "source-sans-3-latin-700-normal.woff"),
    load("Mono", "source-code-pro-latin-600-normal.woff"),
  ]);
}
