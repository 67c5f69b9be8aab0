// Groups of places, as the server makes them for one filter and one zoom of the map. A whole level comes at once, so
// that the server cannot tell what somebody looks at; a level with too many groups comes in squares that are as large
// as a tile of zoom 5, and never in smaller ones.

import { Kept } from './kept.js';

const COARSE = 5;
const LEVELS_KEPT = 12;
const SQUARES_KEPT = 60;

async function fetchJson(address) {
    const answer = await fetch(address, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
}

/** Columns into groups, each { key, x, y, radius, counts, count, name, near, precision, region, areas }. */
function rows({ x, y, radius, counts, names, near, precision, regions, areas }) {
    return x.map((_, i) => ({
        key: `${x[i]} ${y[i]} ${counts[i]}`,
        x: x[i],
        y: y[i],
        radius: radius[i],
        counts: counts[i],
        count: counts[i].reduce((sum, part) => sum + part, 0),
        name: names[i],
        near: near[i] === 1,
        precision: precision[i],
        region: regions[i],
        areas: areas?.[i] ?? [],
    }));
}

export class Levels {
    #address;
    #levels = new Kept(LEVELS_KEPT);
    #squares = new Kept(SQUARES_KEPT);

    /** @param address where they are: `{address}/{zoom}.json` and `{address}/{zoom}/{x}/{y}.json` */
    constructor(address) {
        this.#address = address;
    }

    /**
     * What there is for a filter at a zoom: { total, areas, listed, groups }, where `groups` is null when there are too
     * many to be sent at once.
     */
    find(query, zoom) {
        return this.#levels.once(`${zoom}${query}`, async () => {
            const level = await fetchJson(`${this.#address}/${zoom}.json${query}`);
            return { ...level, groups: level.groups && rows(level.groups) };
        });
    }

    /** The groups to draw, at least those inside `bounds`, in pixels of the whole world at that zoom. */
    async groups(query, zoom, bounds) {
        const { groups } = await this.find(query, zoom);
        if (groups) return groups;
        const across = 2 ** COARSE;
        const side = 256 * 2 ** (zoom - COARSE);
        const column = (x) => Math.min(across - 1, Math.max(0, Math.floor(x / side)));
        const squares = [];
        for (let x = column(bounds.min.x); x <= column(bounds.max.x); x++) {
            for (let y = column(bounds.min.y); y <= column(bounds.max.y); y++) squares.push(this.#square(query, zoom, x, y));
        }
        return (await Promise.all(squares)).flat();
    }

    #square(query, zoom, x, y) {
        return this.#squares.once(`${zoom}/${x}/${y}${query}`, async () => {
            const { groups } = await fetchJson(`${this.#address}/${zoom}/${x}/${y}.json${query}`);
            return rows(groups);
        });
    }
}
