// The words on the page: the one that is said is marked and kept in sight, words are found, and a paragraph is copied
// with its time.

import { current, fill } from "./time.js";

/** Who scrolled within this time, in milliseconds, is reading somewhere else and is left there. */
const READING = 1500;

/** What lies on the lower edge of a phone, and a line, in pixels. */
const BELOW = 90;

const SCROLLING = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "]);

const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Text as it is compared: without case and accents. */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class Transcript {
  #spoken = null;
  #touched = -Infinity;
  #brought = false;

  /**
   * @param element the words
   * @param bar what stands above them and stays in sight
   */
  constructor(element, bar) {
    this.element = element;
    this.bar = bar;
    this.follows = bar.querySelector("[data-follow]");
    this.cues = [...element.querySelectorAll("[data-from]")]
      .map((words) => ({ words, from: Number(words.dataset.from) }));
  }

  /** @param signal ends it */
  listen(signal) {
    const touch = () => {
      this.#touched = performance.now();
      this.#brought = false;
    };
    for (const event of ["wheel", "touchmove"]) {
      window.addEventListener(event, touch, { passive: true, signal });
    }
    window.addEventListener("keydown", ({ key }) => {
      if (SCROLLING.has(key)) {
        touch();
      }
    }, { signal });
    this.bar.querySelector("[data-to-words]").addEventListener("click", () => {
      const words = this.#spoken ?? this.cues[0]?.words;
      if (words) {
        this.#bring(words);
      }
    });
  }

  /** The words said at a moment. */
  at(time) {
    return current(this.cues, time)?.words ?? null;
  }

  /** Marks what is said. Who was reading along is taken along; who is elsewhere stays there. */
  show(time, begun) {
    const words = begun ? this.at(time) : null;
    if (words === this.#spoken) {
      return;
    }
    const together = this.#spoken && (this.#brought || this.#seen(this.#spoken).some);
    this.#spoken?.removeAttribute("data-now");
    words?.setAttribute("data-now", "");
    this.#spoken = words;
    if (words && together && this.follows.checked && !this.#seen(words).all
        && performance.now() - this.#touched > READING) {
      this.#bring(words);
    }
  }

  /** Whether some of it can be seen, and whether all of it, with a line to spare. */
  #seen(words) {
    const { top, bottom } = words.getBoundingClientRect();
    const above = Math.max(this.bar.getBoundingClientRect().bottom, 0);
    const below = window.innerHeight - BELOW;
    return { some: bottom > above && top < below, all: top >= above && bottom <= below };
  }

  /** Takes a moment; until somebody scrolls, the reader is taken along. */
  #bring(words) {
    this.#brought = words === this.#spoken;
    words.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  }

  /** A field that marks where its words are said, and goes from one such place to the next. */
  offerSearch() {
    const field = this.bar.querySelector("[data-find]");
    const told = this.bar.querySelector("[data-found-count]");
    const steps = [...this.bar.querySelectorAll("[data-find-step]")];
    let found = [];
    let at = -1;

    const tell = () => {
      const { none, many } = told.dataset;
      told.textContent = field.value.trim() === "" ? "" : found.length === 0 ? none : fill(many, at + 1, found.length);
    };
    const step = (by) => {
      if (found.length > 0) {
        found[at]?.removeAttribute("data-found-now");
        at = (at + by + found.length) % found.length;
        found[at].setAttribute("data-found-now", "");
        this.#bring(found[at]);
        tell();
      }
    };
    field.addEventListener("input", () => {
      const asked = folded(field.value.trim());
      found.forEach((words) => { words.removeAttribute("data-found"); words.removeAttribute("data-found-now"); });
      found = asked === "" ? [] : this.cues.map(({ words }) => words)
        .filter((words) => folded(words.textContent).includes(asked));
      found.forEach((words) => words.setAttribute("data-found", ""));
      steps.forEach((button) => { button.disabled = found.length === 0; });
      at = -1;
      step(1);
      tell();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      }
    });
    steps.forEach((button) => button.addEventListener("click", () => step(Number(button.dataset.findStep))));
  }

  /**
   * A button at each paragraph that copies it with its time and a link that opens there.
   *
   * @param model the button, as a template
   * @param address of the page
   * @param say tells the listener in words
   */
  offerCopies(model, address, say) {
    for (const paragraph of this.element.querySelectorAll("[data-paragraph]")) {
      const time = paragraph.querySelector("[data-time]");
      const button = model.content.firstElementChild.cloneNode(true);
      button.setAttribute("aria-label", fill(model.dataset.name, time.textContent));
      paragraph.append(button);
      button.addEventListener("click", async () => {
        const words = paragraph.querySelector("[data-words]").innerText.trim();
        const link = `${address}?t=${time.dataset.time}#t=${time.dataset.time}`;
        try {
          await navigator.clipboard.writeText(`${words}\n${model.dataset.title}, ${time.textContent}\n${link}`);
          say(model.dataset.copied);
        } catch {
          window.getSelection().selectAllChildren(paragraph); // the keyboard and the long press still copy it
        }
      });
    }
  }
}
