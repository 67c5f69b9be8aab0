// The sound: where it is, and what of it is heard.

/** A timer and a browser are this late, in seconds. */
const LATE = 0.04;

/** A part this close, in seconds of listening, is waited for; farther ones are looked at again with the next change. */
const NEAR = 0.7;

/** Says `moved` when somebody goes elsewhere in it. */
export class Sound extends EventTarget {
  #wanted = null;
  #waiting = 0;

  /**
   * @param audio the browser's own element
   * @param length of the recording, in seconds
   * @param parts that a note warns of: { from, to, choice() }, where the choice is "hear", "skip" or "read"
   * @param passed is told when one was not played
   */
  constructor(audio, length, parts, passed) {
    super();
    this.audio = audio;
    this.length = length;
    this.parts = parts;
    this.passed = passed;
    audio.addEventListener("loadedmetadata", () => this.#arrive());
    for (const event of ["play", "seeking", "timeupdate", "ratechange"]) {
      audio.addEventListener(event, () => this.#pass());
    }
  }

  /** Where listening is, or will begin. */
  get place() {
    return this.#wanted ?? this.audio.currentTime;
  }

  get paused() {
    return this.audio.paused;
  }

  /** Before the sound is loaded a moment can only be asked for: the browser keeps to it when play is pressed. */
  goTo(time) {
    const to = Math.min(Math.max(time, 0), this.length);
    if (this.audio.readyState > 0) {
      this.audio.currentTime = to;
    } else {
      this.#wanted = to;
    }
    this.dispatchEvent(new Event("moved"));
  }

  /** What cannot be played says so by an event of its own. */
  play() {
    this.audio.play().catch(() => {});
  }

  toggle() {
    if (this.audio.paused) {
      this.play();
    } else {
      this.audio.pause();
    }
  }

  /** Goes on with another file of the same recording from the same second. */
  change(address) {
    const { paused, playbackRate } = this.audio;
    this.#wanted = this.place;
    this.audio.src = address;
    this.audio.playbackRate = playbackRate;
    if (!paused) {
      this.play();
    }
  }

  /** Nothing is heard after this, and nothing more is loaded. */
  silence() {
    clearTimeout(this.#waiting);
    this.audio.pause();
    this.audio.removeAttribute("src");
    this.audio.load();
  }

  #arrive() {
    if (this.#wanted !== null) {
      this.audio.currentTime = this.#wanted;
      this.#wanted = null;
    }
  }

  // Nothing of a part is heard: not when somebody jumps into it, and not between two of the browser's changes.
  #pass() {
    clearTimeout(this.#waiting);
    const { currentTime, playbackRate, paused } = this.audio;
    for (const part of this.parts.filter(({ choice }) => choice() !== "hear")) {
      const ahead = (part.from - currentTime) / playbackRate;
      if (currentTime < part.to - LATE && ahead <= LATE) {
        this.#leaveOut(part);
      } else if (!paused && ahead > 0 && ahead < NEAR) {
        this.#waiting = setTimeout(() => this.#pass(), (ahead - LATE) * 1000);
      }
    }
  }

  #leaveOut(part) {
    const reads = part.choice() === "read" && !this.audio.paused;
    if (reads) {
      this.audio.pause();
    }
    this.audio.currentTime = part.to;
    this.passed(part, reads);
  }
}
