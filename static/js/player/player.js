// The player of an episode. Without it the browser's own player, the chapters and the transcript are all there, and
// their links open the page again at the second they name. With it they seek where they are, the transcript shows what
// is being said, parts that a note warns of are left out or read, and the sound stops before anything else when the
// visitor leaves. Nothing is stored: who wants to go on later keeps the link.

import { listenForKeys } from "./keys.js";
import { dressLockScreen } from "./lock-screen.js";
import { offerSleep } from "./sleep.js";
import { Sound } from "./sound.js";
import { clock, current, fill, seconds } from "./time.js";
import { Transcript } from "./transcript.js";

const player = document.querySelector("[data-player]");
const find = (name) => player.querySelector(`[data-${name}]`);
const names = player.dataset;
const audio = player.querySelector("audio");
const seek = find("seek");
const speed = find("speed");
const mute = find("mute");
const caption = find("caption");
const leftOut = find("left-out");
const keys = find("keys");
const plays = [...document.querySelectorAll("[data-play]")];
const nows = [...document.querySelectorAll("[data-now-clock]")];
const chapters = [...player.querySelectorAll("[data-chapter]")]
  .map((item) => ({ item, from: Number(item.dataset.chapter) }));
const transcript = new Transcript(document.querySelector("[data-transcript]"), document.querySelector("[data-words-bar]"));
const left = new AbortController();
const { signal } = left;

const parts = [...document.querySelectorAll("[data-part]")].map((choices) => ({
  id: choices.dataset.part,
  from: Number(choices.dataset.from),
  to: Number(choices.dataset.to),
  choice: () => choices.querySelector("input:checked").value,
}));

/** Spoken by screen readers, and only after something was asked for that cannot be heard or seen otherwise. */
const say = (words) => { find("said").textContent = words; };

const sound = new Sound(audio, Number(seek.max), parts, (part, reads) => {
  leftOut.hidden = false;
  leftOut.querySelector("span").textContent = fill(reads ? names.sayStopped : names.sayLeftOut, clock(part.from), clock(part.to));
  leftOut.querySelector("a").href = `#${part.id}`;
  if (reads) {
    const text = document.getElementById(part.id);
    text.scrollIntoView({ block: "start" });
    text.focus({ preventScroll: true });
  }
});

// ---- Showing

let shown = null;

function show() {
  const time = sound.place;
  const written = clock(time);
  seek.value = time;
  if (shown !== written) {
    shown = written;
    seek.setAttribute("aria-valuetext", fill(names.sayPosition, written, clock(sound.length)));
    nows.forEach((now) => { now.textContent = written; });
    find("moment").value = `${names.address}?t=${Math.floor(time)}#t=${Math.floor(time)}`;
  }
  const chapter = current(chapters, time)?.item;
  for (const { item } of chapters) {
    item.toggleAttribute("data-now", item === chapter);
    if (item === chapter) {
      item.firstElementChild.setAttribute("aria-current", "true");
    } else {
      item.firstElementChild.removeAttribute("aria-current");
    }
  }
  transcript.show(time, time > 0 || !sound.paused);
  if (!caption.hidden) {
    caption.textContent = transcript.at(time)?.textContent ?? "";
  }
}

function showPlaying() {
  for (const play of plays) {
    play.setAttribute("aria-label", sound.paused ? names.sayPlay : names.sayPause);
    play.querySelector("[data-when-paused]").hidden = !sound.paused;
    play.querySelector("[data-when-playing]").hidden = sound.paused;
  }
}

sound.addEventListener("moved", show);
audio.addEventListener("timeupdate", show);
for (const event of ["play", "pause", "ended"]) {
  audio.addEventListener(event, showPlaying);
}
const waiting = find("waiting");
for (const [event, hidden] of [["waiting", false], ["playing", true], ["pause", true], ["error", true]]) {
  audio.addEventListener(event, () => { waiting.hidden = hidden; });
}
audio.addEventListener("error", () => { find("problem").hidden = !audio.hasAttribute("src"); });
audio.addEventListener("loadedmetadata", () => { find("problem").hidden = true; });

// ---- What the listener does

function changeSpeed(by) {
  speed.selectedIndex = Math.min(Math.max(speed.selectedIndex + by, 0), speed.options.length - 1);
  setSpeed();
  say(speed.selectedOptions[0].textContent);
}

function setSpeed() {
  audio.defaultPlaybackRate = Number(speed.value);
  audio.playbackRate = Number(speed.value);
}

function press(button, on) {
  button.setAttribute("aria-pressed", String(on));
  say(`${button.textContent.trim()}: ${on ? names.sayOn : names.sayOff}`);
}

function toggleMute() {
  audio.muted = !audio.muted;
  press(mute, audio.muted);
}

function toggleCaption() {
  caption.hidden = !caption.hidden;
  press(find("captions"), !caption.hidden);
  show();
}

function jump(by) {
  sound.goTo(sound.place + by);
}

function showKeys() {
  keys.open = !keys.open;
  keys.querySelector("summary").focus();
}

function closeOrStop() {
  if (keys.open && keys.contains(document.activeElement)) {
    keys.open = false;
    keys.querySelector("summary").focus();
    return true;
  }
  const stops = !sound.paused;
  audio.pause();
  return stops;
}

plays.forEach((play) => play.addEventListener("click", () => sound.toggle()));
mute.addEventListener("click", toggleMute);
find("captions").addEventListener("click", toggleCaption);
seek.addEventListener("input", () => sound.goTo(Number(seek.value)));
speed.addEventListener("change", setSpeed);
find("rendition")?.addEventListener("change", ({ target }) => sound.change(target.value));
for (const button of player.querySelectorAll("[data-jump]")) {
  button.addEventListener("click", () => jump(Number(button.dataset.jump)));
}
for (const link of document.querySelectorAll("[data-time]")) {
  link.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      sound.goTo(Number(link.dataset.time));
      sound.play();
    }
  });
}

listenForKeys([player, transcript.element, transcript.bar], {
  " ": () => sound.toggle(),
  k: () => sound.toggle(),
  j: () => jump(-15),
  l: () => jump(15),
  ArrowLeft: () => jump(-5),
  ArrowRight: () => jump(5),
  ",": () => changeSpeed(-1),
  ".": () => changeSpeed(1),
  c: toggleCaption,
  m: toggleMute,
  "?": showKeys,
  Escape: closeOrStop,
}, () => find("keys-on").checked, () => audio.played.length > 0 || !sound.paused, signal);

transcript.listen(signal);
transcript.offerSearch();
transcript.offerCopies(document.querySelector("[data-copy-model]"), names.address, say);
dressLockScreen(names, sound, chapters);
offerSleep(find("sleep"), find("sleep-until"), sound,
  () => chapters.find(({ from }) => from > sound.place + 0.05)?.from ?? sound.length, say);

// ---- Leaving

function leave() {
  sound.silence();
  left.abort();
}

document.addEventListener("leaving", leave, { signal });
window.addEventListener("pagehide", () => audio.pause(), { signal });

// ---- Beginning

// #t=90 begins there; so does ?t=1m30s, which the server has already put into the sound's address. Anything else that
// stands after the #, and a % that stands for no letter, asks for no time.
function asked() {
  try {
    const fragment = /^#t=(.+)$/.exec(decodeURIComponent(window.location.hash));
    return fragment ? seconds(fragment[1]) : NaN;
  } catch {
    return NaN;
  }
}

window.addEventListener("hashchange", () => {
  if (asked() >= 0) {
    sound.goTo(asked());
  }
}, { signal });

audio.controls = false;
for (const part of document.querySelectorAll("[data-bar]")) {
  part.hidden = false;
}
const start = asked() >= 0 ? asked() : Number(audio.dataset.start);
if (start > 0) {
  sound.goTo(start);
  if (asked() >= 0 && !document.getElementById(window.location.hash.slice(1))) {
    transcript.at(start)?.scrollIntoView({ block: "center" });
  }
} else {
  show();
}
