// Leaving this site, at once and for good.
//
// Without this file "Leave this site" is a plain link to /leave. With it, the page falls silent and disappears before
// the network is asked for anything, and none of our pages comes back with the back button. Nothing is stored and
// nothing is recorded: the only memory is a mark on this tab's own list of visited entries, which our other pages can
// read there and which is gone with the tab.
//
// A classic script, first in the head, and not a module: a page reached with the back button has to be hidden before
// its first paint, and modules run after it.

(() => {
  "use strict";

  const ADDRESS = "/leave";
  const ELSEWHERE = document.currentScript.dataset.elsewhere;
  const NEUTRAL_TITLE = document.currentScript.dataset.title;
  const PATIENCE = 2000;
  const LEFT = "left";
  const root = document.documentElement;
  let leaving = false;

  // ---- Hiding

  function silence() {
    document.dispatchEvent(new Event("leaving"));
    for (const sound of document.querySelectorAll("audio, video")) {
      sound.pause();
      sound.removeAttribute("src");
      sound.replaceChildren();
      sound.load();
    }
    window.speechSynthesis?.cancel();
    if (navigator.mediaSession) {
      navigator.mediaSession.metadata = null;
    }
  }

  function hide() {
    root.hidden = true;
    document.body?.replaceChildren();
    document.title = NEUTRAL_TITLE;
  }

  // ---- The mark

  // Where this page stands among ours in the tab's history; 0 in browsers that do not tell (those of before 2026).
  function position() {
    return Math.max(window.navigation?.currentEntry?.index ?? 0, 0);
  }

  // Whether this page, or one after it, was left for good. A page opened on purpose comes after the mark, never before.
  function wasLeft() {
    const ours = window.navigation?.entries() ?? [];
    return ours.slice(position()).some((entry) => entry.getState()?.[LEFT]);
  }

  // ---- Going

  // The first of our pages is replaced, and nothing of ours is left behind it. A later one keeps its place, empty and
  // marked, so that the pages before it know what happened.
  function go() {
    if (position() > 0) {
      window.navigation.updateCurrentEntry({ state: { [LEFT]: true } });
      const { committed, finished } = window.navigation.navigate(ADDRESS, { history: "push" });
      committed.catch(() => {});
      finished.catch(() => {});
    } else {
      window.location.replace(ADDRESS);
    }
    setTimeout(() => window.location.replace(ELSEWHERE), PATIENCE); // our own server may be the one not answering
  }

  function leave() {
    if (leaving) {
      return;
    }
    leaving = true;
    silence();
    hide();
    go();
  }

  if (wasLeft()) {
    root.hidden = true;
    window.stop();
    leave();
  }

  // A browser may put a page aside whole and bring it back as it was: it comes back unseen, and is then asked.
  window.addEventListener("pagehide", (event) => {
    root.style.opacity = event.persisted ? "0" : "";
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && (leaving || wasLeft())) {
      leaving = false;
      leave();
    }
    root.style.opacity = "";
  });

  // ---- Asking to leave

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-leave]")) {
      event.preventDefault();
      leave();
    }
  }, { capture: true });

  // Shift three times, each within five seconds of the one before, on either side of the keyboard. Any other key, a
  // letter above all, means that somebody is typing. The keyboards drawn on a screen name no key code, and their Shift
  // does not count: it is how capitals are made there.
  const PRESSES = 3;
  const SPAN = 5000;
  let presses = 0;
  let last = -Infinity;

  function startAgain() {
    presses = 0;
  }

  document.addEventListener("keydown", (event) => {
    const shift = event.code === "ShiftLeft" || event.code === "ShiftRight";
    if (!shift || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      startAgain();
    } else if (!event.repeat) {
      presses = event.timeStamp - last <= SPAN ? presses + 1 : 1;
      last = event.timeStamp;
    }
  }, { capture: true });

  // Counted when the key comes up, so that a third Shift held for a capital letter is still typing.
  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" && presses >= PRESSES) {
      leave();
    }
  }, { capture: true });

  document.addEventListener("input", startAgain, { capture: true });
  document.addEventListener("pointerdown", startAgain, { capture: true });
})();
