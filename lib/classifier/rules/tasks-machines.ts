import type { Rule } from "../rule";
import { givesTask } from "../senses";

export const tasksMachines: Rule = {
  id: "tasks-machines",
  title: "Gives machines a task",
  meaning: "Hands a task to devices, hosts or agents, which then carry it out.",
  effect: "Execute",
  weight: 3.5,
  reader: { kind: "action", classes: ["update", "create", "send", "save", "execute"], test: givesTask },
  examples: {
    match: [{ name: "assign_lamp_task", description: "Assign a dimming task to the selected devices" }],
    noMatch: [{ name: "assign_task", description: "Assign a review task to a colleague" }],
  },
};
