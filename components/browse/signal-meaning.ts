import type { SignalId } from "@/lib/catalogue/signal";

/** Why a signal matters beside the category and the risk, in a sentence; the signal's own words say what it is. */
export const SIGNAL_MEANING: Partial<Record<SignalId, string>> = {
  "takes-command": "Whoever writes the call decides what runs. The definition limits it only where it says so.",
  "takes-url": "The caller chooses which address is asked, an internal one too unless something forbids it.",
  "takes-path":
    "The caller chooses which file is read or written; symbolic links and parent folders are the usual way out.",
  secrets: "Keys, tokens or credentials are read or handed over, and stay in the conversation afterwards.",
  "open-world": "One call reaches systems of others, which answer what they like.",
  "untrusted-content": "What comes back may hold instructions by strangers, which a model may take for yours.",
  bulk: "One wrong call concerns many things at once.",
  irreversible: "There is no tool that takes it back; only a backup or another party can.",
  admin: "Who may do what is changed, which decides over everything that follows.",
  "sends-data-out": "What was read elsewhere in the conversation can leave through it.",
  "name-only": "Neither a description nor arguments are known: the label rests on the name and says so.",
  "odd-text": "Text that people do not see, or see as something else, may still be read by a model.",
  "odd-schema": "Clients may read the arguments in different ways, or not at all.",
};
