// Stops the sound by itself: after some minutes, or when the chapter ends.

import { clock, fill } from "./time.js";

/**
 * @param select what the listener chooses: "", "chapter", or minutes
 * @param shown where it says when
 * @param sound what is stopped
 * @param chapterEnd answers where the chapter ends that is heard
 * @param say tells the listener in words
 */
export function offerSleep(select, shown, sound, chapterEnd, say) {
  let deadline = Infinity;
  let end = Infinity;

  function forget() {
    select.value = "";
    [deadline, end] = [Infinity, Infinity];
    shown.textContent = "";
  }

  function set() {
    const minutes = Number(select.value);
    deadline = minutes > 0 ? Date.now() + minutes * 60_000 : Infinity;
    end = select.value === "chapter" ? chapterEnd() : Infinity;
    if (minutes > 0) {
      const at = new Date(deadline).toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
      shown.textContent = fill(select.dataset.until, at);
    } else {
      shown.textContent = end < Infinity ? fill(select.dataset.untilPlace, clock(end)) : "";
    }
  }

  select.addEventListener("change", set);
  // Who jumps into another chapter means the end of that one. Who begins again after the time, begins.
  sound.addEventListener("moved", () => {
    if (select.value === "chapter") {
      set();
    }
  });
  sound.audio.addEventListener("play", () => {
    if (Date.now() >= deadline) {
      forget();
    }
  });
  sound.audio.addEventListener("timeupdate", () => {
    if (!sound.paused && (Date.now() >= deadline || sound.place >= end - 0.2 * sound.audio.playbackRate)) {
      sound.audio.pause();
      forget();
      say(select.dataset.stopped);
    }
  });
}
