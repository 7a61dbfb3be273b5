/**
 * Whether a single-key shortcut must stay out of the way: the key has a modifier, was already handled, or the focus
 * is in a field, an editor, a menu or a dialog.
 */
export function isTypingTarget(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return (
    target.closest(
      "input, textarea, select, [role='menu'], [role='listbox'], [role='dialog'], [role='alertdialog']",
    ) !== null
  );
}
