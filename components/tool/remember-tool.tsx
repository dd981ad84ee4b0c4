"use client";

import { useEffect } from "react";
import { remember } from "../home/recent-store";

/** Notes in this browser that the tool was looked up. Draws nothing. */
export function RememberTool({ path, name, server }: { path: string; name: string; server: string }) {
  useEffect(() => remember({ path, name, server }), [path, name, server]);
  return null;
}
