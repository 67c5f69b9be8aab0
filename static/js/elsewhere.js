// Sound from somebody else's server. Nothing is asked of it until the button is pressed, which names it; the page's
// policy lets it be asked and no other. Without this file there is a plain link to the sound and no button.

const place = document.querySelector("[data-sound]");
const button = place.querySelector("[data-load]");
const failed = place.querySelector("[data-failed]");

function load() {
  const audio = document.createElement("audio");
  audio.controls = true;
  audio.preload = "none";
  audio.setAttribute("aria-label", place.dataset.label);
  audio.addEventListener("error", () => { failed.hidden = false; });
  audio.addEventListener("playing", () => {
    failed.hidden = true;
    if (navigator.mediaSession) {
      navigator.mediaSession.metadata = new MediaMetadata({ title: place.dataset.name }); // all a lock screen shows
    }
  });
  audio.src = place.dataset.sound;
  place.querySelector("[data-player]").append(audio);
  audio.focus();
  audio.play().catch(() => {}); // what went wrong is told by the event
}

button.hidden = false;
button.addEventListener("click", () => {
  button.hidden = true;
  load();
}, { once: true });
