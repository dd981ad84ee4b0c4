import { describe, expect, it } from "vitest";
import { faqData } from "@/components/tool/questions";
import { breadcrumbData } from "@/components/ui/breadcrumbs";

describe("structured data", () => {
  it("counts breadcrumbs from one and gives whole addresses", () => {
    const data = breadcrumbData(
      [
        { name: "Servers", path: "/servers" },
        { name: "A", path: "/servers/a" },
      ],
      "https://risk.example.org",
    );
    expect(data.itemListElement).toMatchObject([
      { "@type": "ListItem", position: 1, name: "Servers" },
      { "@type": "ListItem", position: 2, name: "A", item: "https://risk.example.org/servers/a" },
    ]);
  });

  it("answers each question once, in plain text", () => {
    const data = faqData([{ question: "What does x do?", answer: "Runs `x`." }]);
    expect(data.mainEntity).toEqual([
      { "@type": "Question", name: "What does x do?", acceptedAnswer: { "@type": "Answer", text: "Runs x." } },
    ]);
  });
});
