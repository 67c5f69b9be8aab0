// Which names an operator's streets have, in the form of our own labels. Towns, waters and roads; no house, no shop and
// no office is ever named.
import { LINE, POINT } from './vector-tile.js';

/** From which zoom the names of kinds of roads are written, and what they weigh. */
const ROADS = { highway: [11, 3e3], major_road: [13, 2e3], minor_road: [15, 1e3] };

const nameIn = (tags, language) => tags[`name:${language}`] ?? tags.name;

function place({ tags, lines: [[x, y]] }, language) {
    const name = nameIn(tags, language);
    const town = tags.kind === 'locality';
    if (!name || !(town || /hood|borough|suburb/.test(tags.kind))) return [];
    const people = tags.population ?? 100 * 2 ** (tags.population_rank ?? 0);
    return [{ tags: { k: town ? 'city' : 'county', n: name, r: people }, x, y }];
}

function water({ tags, lines: [[x, y]] }, language) {
    const name = nameIn(tags, language);
    return name ? [{ tags: { k: 'water', n: name, r: 1 }, x, y }] : [];
}

/** A road's name once, along its longest part. */
function roads(features, language, zoom) {
    const longest = new Map();
    for (const { type, tags, lines } of features) {
        const [first, weight] = ROADS[tags.kind] ?? [Infinity];
        const name = nameIn(tags, language) ?? tags.ref;
        if (type !== LINE || !name || zoom < first) continue;
        for (const line of lines) {
            const known = longest.get(name);
            const long = length(line);
            if (!known || known.long < long) longest.set(name, { tags: { k: 'road', n: name, r: weight }, line, long });
        }
    }
    return [...longest.values()].map(({ tags, line }) => ({ tags, x: line[0], y: line[1], line }));
}

function length(line) {
    let sum = 0;
    for (let i = 2; i < line.length; i += 2) sum += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
    return sum;
}

/** @return labels { tags, x, y } in units of the tile, and `line` for a road */
export function labelsOf(layers, language, zoom) {
    const points = (name) => (layers[name] ?? []).filter(({ type }) => type === POINT);
    return [
        ...points('places').flatMap((each) => place(each, language)),
        ...points('water').flatMap((each) => water(each, language)),
        ...roads(layers.roads ?? [], language, zoom),
    ];
}
