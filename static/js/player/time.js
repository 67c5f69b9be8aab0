// Moments in a recording, as people write them and as they read them.

/** "83", "83.5", "1:23" or "1m23s" in seconds; NaN when it is none of them. */
export function seconds(text) {
  const clocked = /^(?:(\d+):)?(\d+):([0-5]\d(?:\.\d+)?)$/.exec(text);
  const worded = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text);
  const [, h = 0, m = 0, s = 0] = clocked ?? (text ? worded : null) ?? [, NaN];
  return Number(h) * 3600 + Number(m) * 60 + Number(s);
}

/** "1:23", or "1:02:03" from an hour on. */
export function clock(time) {
  const whole = Math.floor(time);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, String(whole % 60).padStart(2, "0")];
  return h ? `${h}:${String(m).padStart(2, "0")}:${s}` : `${m}:${s}`;
}

/** The last of a list, in its order, that has begun. */
export function current(list, time) {
  return list.findLast(({ from }) => from <= time + 0.05);
}

/** Words of the page with what belongs into them. */
export function fill(words, ...values) {
  return words.replace(/\{(\d)\}/g, (_, number) => values[number]);
}
