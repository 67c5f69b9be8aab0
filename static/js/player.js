// The player of an episode. Without this file the browser's own player, the chapters and the transcript are all there,
// and their links open the page again at the second they name. With it they seek where they are, the transcript shows
// what is being said, parts that a note warns of are left out while their box is ticked, and the sound stops before
// anything else when the visitor leaves. Nothing is stored: who wants to go on later keeps the link.

const player = document.querySelector("[data-player]");
const audio = player.querySelector("audio");
const seek = player.querySelector("[data-seek]");
const now = player.querySelector("[data-now]");
const play = player.querySelector("[data-play]");
const labels = { paused: play.getAttribute("aria-label"), playing: play.dataset.playing };
const skips = [...document.querySelectorAll("[data-skip] input")]
  .map((box) => ({ box, from: Number(box.dataset.from), to: Number(box.dataset.to) }));
const chapters = [...player.querySelectorAll("[data-chapter]")]
  .map((item) => ({ item, from: Number(item.dataset.chapter) }));
const cues = [...document.querySelectorAll("[data-transcript] [data-from]")]
  .map((words) => ({ words, from: Number(words.dataset.from) }));

// ---- Time

// "83", "83.5", "1:23", "1m23s" in seconds; NaN when it is none of them.
function seconds(text) {
  const clock = /^(?:(\d+):)?(\d+):([0-5]\d(?:\.\d+)?)$/.exec(text);
  const words = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text);
  const [, h = 0, m = 0, s = 0] = clock ?? (text ? words : null) ?? [, NaN];
  return Number(h) * 3600 + Number(m) * 60 + Number(s);
}

function clock(time) {
  const whole = Math.floor(time);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, String(whole % 60).padStart(2, "0")];
  return h ? `${h}:${String(m).padStart(2, "0")}:${s}` : `${m}:${s}`;
}

// The last of a list that has begun.
function current(list, time) {
  return list.findLast(({ from }) => from <= time + 0.05);
}

// ---- Seeking

// Before the sound is loaded a moment can only be asked for: the browser keeps to it when play is pressed.
let wanted = null;

function goTo(time) {
  const to = Math.min(Math.max(time, 0), Number(seek.max));
  if (audio.readyState > 0) {
    audio.currentTime = to;
  } else {
    wanted = to;
  }
  show(to);
}

audio.addEventListener("loadedmetadata", () => {
  if (wanted !== null) {
    audio.currentTime = wanted;
    wanted = null;
  }
});

// Where listening is, or will begin.
function place() {
  return wanted ?? audio.currentTime;
}

function leaveOutNotedParts() {
  for (const { box, from, to } of skips) {
    if (box.checked && audio.currentTime >= from - 0.25 && audio.currentTime < to) {
      audio.currentTime = to;
    }
  }
}

// ---- Showing

function show(time) {
  seek.value = time;
  seek.setAttribute("aria-valuetext", clock(time));
  now.textContent = clock(time);
  const chapter = current(chapters, time)?.item;
  for (const { item } of chapters) {
    item.toggleAttribute("data-now", item === chapter);
    if (item === chapter) {
      item.firstElementChild.setAttribute("aria-current", "true");
    } else {
      item.firstElementChild.removeAttribute("aria-current");
    }
  }
  const spoken = current(cues, time)?.words;
  for (const { words } of cues) {
    words.toggleAttribute("data-now", words === spoken && (time > 0 || !audio.paused));
  }
}

function showPlaying() {
  play.setAttribute("aria-label", audio.paused ? labels.paused : labels.playing);
  play.querySelector("[data-when-paused]").hidden = !audio.paused;
  play.querySelector("[data-when-playing]").hidden = audio.paused;
}

function toggle() {
  if (audio.paused) {
    audio.play();
  } else {
    audio.pause();
  }
}

for (const event of ["play", "pause", "ended"]) {
  audio.addEventListener(event, showPlaying);
}
audio.addEventListener("timeupdate", () => {
  leaveOutNotedParts();
  show(place());
});
audio.addEventListener("play", () => {
  if (navigator.mediaSession) {
    navigator.mediaSession.metadata = new MediaMetadata({ title: player.dataset.name }); // all a lock screen shows
  }
});

// ---- What the listener does

play.addEventListener("click", toggle);
seek.addEventListener("input", () => goTo(Number(seek.value)));
player.querySelector("[data-speed]").addEventListener("change", ({ target }) => {
  audio.playbackRate = Number(target.value);
});
for (const button of player.querySelectorAll("[data-jump]")) {
  button.addEventListener("click", () => goTo(place() + Number(button.dataset.jump)));
}
for (const link of document.querySelectorAll("[data-time]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(Number(link.dataset.time));
    audio.play();
  });
}

const KEYS = {
  k: toggle,
  j: () => goTo(place() - 15),
  l: () => goTo(place() + 15),
  m: () => { audio.muted = !audio.muted; },
};

// Only while the player has the focus, so that nobody's typing or screen reader is disturbed.
player.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (act && !event.ctrlKey && !event.altKey && !event.metaKey && event.target.tagName !== "SELECT") {
    event.preventDefault();
    act();
  }
});

document.addEventListener("leaving", () => {
  audio.pause();
  audio.removeAttribute("src");
  audio.load();
}, { once: true });

// ---- Beginning

audio.controls = false;
for (const part of document.querySelectorAll("[data-bar], [data-skip]")) {
  part.hidden = false;
}

// #t=90 begins there; so does ?t=1m30s, which the server has already put into the sound's address.
const fragment = /^#t=(.+)$/.exec(decodeURIComponent(window.location.hash));
const start = fragment ? seconds(fragment[1]) : Number(audio.dataset.start);
if (start > 0) {
  goTo(start);
  if (fragment) {
    current(cues, start)?.words.scrollIntoView({ block: "center" });
  }
} else {
  show(0);
}
