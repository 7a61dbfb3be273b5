import type { ShortcutGroup } from "@/components/patterns/shortcuts-dialog";
import type { NavigationEntry } from "./navigation";

/** The shortcuts that work for someone who sees these entries. */
export function shortcutGroups(groups: { entries: NavigationEntry[] }[]): ShortcutGroup[] {
  const jumps = groups.flatMap(({ entries }) =>
    entries.flatMap(({ key, label }) => (key ? [{ keys: ["g", key], label }] : [])),
  );
  return [
    { title: "Go to", shortcuts: jumps },
    {
      title: "Everywhere",
      shortcuts: [
        { keys: ["⌘/Ctrl", "K"], label: "Command palette" },
        { keys: ["c"], label: "Create agent" },
        { keys: ["/"], label: "Search this page" },
        { keys: ["?"], label: "This list" },
      ],
    },
    {
      title: "In lists",
      shortcuts: [
        { keys: ["j"], label: "Next row" },
        { keys: ["k"], label: "Previous row" },
        { keys: ["Enter"], label: "Open" },
        { keys: ["x"], label: "Select" },
      ],
    },
    {
      title: "In a run and in the inbox",
      shortcuts: [
        { keys: ["↑", "↓"], label: "Move through the steps" },
        { keys: ["a"], label: "Approve" },
        { keys: ["r"], label: "Reject" },
      ],
    },
  ];
}
