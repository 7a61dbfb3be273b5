import { ImageResponse } from "next/og";

export const alt = "Mandate: put AI agents to work under a mandate";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** The picture that chat and social sites show beside a link to the landing page. */
export default function OpenGraphImage() {
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: 80,
        background: "#ffffff",
        color: "#16171a",
      }}
    >
      <div style={{ display: "flex", fontSize: 36 }}>Mandate</div>
      <div style={{ display: "flex", flexDirection: "column", gap: 24 }}>
        <div style={{ display: "flex", fontSize: 72, lineHeight: 1.1, letterSpacing: -2 }}>
          Put AI agents to work under a mandate
        </div>
        <div style={{ display: "flex", fontSize: 32, color: "#5d616a" }}>
          What they may do, what they may spend, and who signs off.
        </div>
      </div>
      <div style={{ display: "flex", height: 8, width: 160, background: "#1d5fd1" }} />
    </div>,
    size,
  );
}
