"use client";

/** The last resort, when even the layout failed: no styles, no data, one way on. */
export default function GlobalError() {
  return (
    <html lang="en-GB">
      <body style={{ fontFamily: "system-ui, sans-serif", margin: "3rem auto", maxWidth: "40rem", padding: "0 1rem" }}>
        <h1>toolrisk could not make this page</h1>
        <p>Try again in a moment.</p>
      </body>
    </html>
  );
}
