// Keys for all of it. They act while the focus is in the player or the transcript, or nowhere; what is typed into a field
// or pressed on a button is never taken; and they can be turned off.

const FIELDS = "input:not([type=range]), textarea, select, [contenteditable]";
const PRESSED = "button, a[href], summary, input, select";

/**
 * @param parts the elements that belong to the player
 * @param acts by key: { k: () => … }; what answers false has not acted
 * @param isOn whether keys act at all; Escape always does
 * @param started whether the sound was begun: before, the space bar scrolls as everywhere
 * @param signal ends it
 */
export function listenForKeys(parts, acts, isOn, started, signal) {
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const within = parts.some((part) => part.contains(target));
    const nowhere = target.tabIndex < 0;
    const act = Object.hasOwn(acts, key) ? acts[key] : null;
    if (!act || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing
        || !(within || nowhere) || (target.matches(FIELDS) && key !== "Escape") || (!isOn() && key !== "Escape")) {
      return;
    }
    if (key === " " && (target.matches(PRESSED) || (nowhere && !started()))) {
      return;
    }
    if (act() !== false) {
      event.preventDefault();
    }
  }, { signal });
}
