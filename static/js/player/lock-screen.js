// What a locked phone, a watch or a car shows: a number and a plain picture, never a title. In discreet reading, less.

const BACK = 15;

/**
 * @param names the data of the player's element
 * @param sound what is heard
 * @param chapters their beginnings: { from }
 */
export function dressLockScreen(names, sound, chapters) {
  const session = navigator.mediaSession;
  if (!session) {
    return;
  }
  const isDiscreet = () => document.querySelector("[data-discreet]")?.hidden === false;
  const before = () => chapters.findLast(({ from }) => from < sound.place - 3)?.from ?? 0;
  const after = () => chapters.find(({ from }) => from > sound.place + 0.05)?.from ?? sound.length;
  const actions = {
    play: () => sound.play(),
    pause: () => sound.audio.pause(),
    stop: () => sound.audio.pause(),
    seekbackward: ({ seekOffset }) => sound.goTo(sound.place - (seekOffset ?? BACK)),
    seekforward: ({ seekOffset }) => sound.goTo(sound.place + (seekOffset ?? BACK)),
    seekto: ({ seekTime }) => sound.goTo(seekTime),
    previoustrack: () => sound.goTo(before()),
    nexttrack: () => sound.goTo(after()),
  };
  sound.audio.addEventListener("play", () => {
    session.metadata = new MediaMetadata({
      title: isDiscreet() ? names.discreetName : names.name,
      artist: "",
      album: "",
      artwork: [{ src: names.picture, sizes: "512x512", type: "image/png" }],
    });
    for (const [action, act] of Object.entries(actions)) {
      try {
        session.setActionHandler(action, act);
      } catch {
        // not every browser knows every action
      }
    }
  });
}
