/* global window, DOMParser */
/** In the browser: the sentences of a tool's page that are ours and no labels (sentences.ts). */

/** Labels and controls, files to copy, forms, and what strangers wrote. */
const LEFT_OUT =
  "h1, h2, h3, th, dt, caption, figcaption, label, summary, button, nav, pre, form, script, .sr-only, .verbatim, .excerpt";
const BLOCKS = "p, li, td, dd, div, section, article, header";

window.sentencesOf = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove();
  for (const block of page.querySelectorAll(BLOCKS)) block.append("\n");
  for (const block of page.querySelectorAll(BLOCKS)) block.prepend("\n");
  return page.textContent
    .split("\n")
    .flatMap((text) => text.split(/(?<=[.!?])\s+(?=\S)/))
    .map((text) => text.trim())
    .filter((text) => /[.!?]$/.test(text) && text.split(/\s+/).length >= 3);
};
