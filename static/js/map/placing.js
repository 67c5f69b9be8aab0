// Where a name may stand: ways of places, the best first. A place is a function of the name's width that gives the left
// and top edge of its box, and what else must be free with it. All in pixels of the view.

/** How high a line of text is. */
export const HEIGHT = 16;

/** Steps in pixels, across and down, by which a name of an area may leave the middle of the area. */
const STEPS = [[0, 0], [0, 17], [0, -17], [26, 0], [-26, 0], [26, 17], [-26, -17], [26, -17], [-26, 17]];
/** After those, steps of this part of the area's width. */
const FAR = 0.18;
const SIDES = [[0, 1], [0, -1], [1, 0], [-1, 0], [1, 1], [-1, -1], [1, -1], [-1, 1]];
/** An area fewer pixels wide keeps its name in its middle. */
const WIDE = 70;

/** Whether a city stands in the middle of a symbol, or so near to it that the symbol is read as the city's. */
export function isMiddle([left, top, right, bottom], x, y) {
    return Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) < Math.max(8, 0.2 * (right - left));
}

export const holds = ([left, top, right, bottom], x, y) => x > left - 4 && x < right + 4 && y > top - 4 && y < bottom + 4;
export const union = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

/** Right, left, below and above of a symbol that covers the city; then below and above, beginning or ending there. */
export function besideSymbol([left, top, right, bottom]) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const [below, above] = [bottom + 2, top - HEIGHT - 2];
    return [
        () => ({ left: right + 3, top: y - HEIGHT / 2 }),
        (long) => ({ left: left - long - 3, top: y - HEIGHT / 2 }),
        (long) => ({ left: x - long / 2, top: below }),
        (long) => ({ left: x - long / 2, top: above }),
        () => ({ left: x - 2, top: above }),
        () => ({ left: x - 2, top: below }),
        (long) => ({ left: x + 2 - long, top: above }),
        (long) => ({ left: x + 2 - long, top: below }),
    ];
}

/** Right, left, above and below of a city's dot, which needs room too. */
export function besideDot(x, y) {
    const keep = [x - 5, y - 5, x + 5, y + 5];
    return [
        () => ({ left: x + 5, top: y - HEIGHT / 2, keep }),
        (long) => ({ left: x - 5 - long, top: y - HEIGHT / 2, keep }),
        (long) => ({ left: x - long / 2, top: y - HEIGHT - 4, keep }),
        (long) => ({ left: x - long / 2, top: y + 4, keep }),
    ];
}

/** A road may bend so much, in radians, and still carry its name. */
const BEND = 0.2;

/**
 * The longest straight part of a road: { x, y } of its middle, its angle, never upside down, and how long it is.
 *
 * @param line x, y, x, y …
 */
export function along(line) {
    let best = { long: 0 };
    for (let i = 0; i + 3 < line.length; i += 2) {
        for (let j = i + 2; j < line.length; j += 2) {
            const step = Math.atan2(line[j + 1] - line[j - 1], line[j] - line[j - 2]);
            const first = Math.atan2(line[i + 3] - line[i + 1], line[i + 2] - line[i]);
            const turn = Math.abs(step - first);
            if (Math.min(turn, 2 * Math.PI - turn) > BEND) break;
            const [right, down] = [line[j] - line[i], line[j + 1] - line[i + 1]];
            const long = Math.hypot(right, down);
            if (long > best.long) best = { long, x: line[i] + right / 2, y: line[i + 1] + down / 2, angle: Math.atan(down / (right || 1e-9)) };
        }
    }
    return best;
}

/** The middle of an area, and where it is large places around. */
export function around({ k: kind, r: size }, x, y, zoom) {
    const wide = kind === 'water' ? WIDE : (Math.sqrt(size) / 360) * 256 * 2 ** zoom;
    const far = kind === 'water' ? [] : SIDES.map((side) => side.map((one) => one * FAR * wide));
    const steps = wide >= WIDE ? [...STEPS, ...far] : STEPS.slice(0, 1);
    return steps.map(([right, down]) => (long) => ({ left: x - long / 2 + right, top: y - HEIGHT / 2 + down }));
}
