// Writes names on the map: one canvas over the whole view, the weightiest name first, none over another and none over a
// symbol. A name that does not fit where it belongs is tried beside it, and a state's then by its two letters.
import { Boxes } from './boxes.js';
import { Names } from './names.js';
import { square } from './painter.js';
import { HEIGHT, along, around, besideDot, besideSymbol, holds, isMiddle, union } from './placing.js';
import { EXTENT } from './vector-tile.js';

/* global L */

const DEEPEST = 8;
/** Closer there are streets, if any. */
const CLOSEST = 9;
/** How much a kind of name weighs beside cities, whose weight is their population, at a zoom. */
const WEIGHT = {
    country: (zoom) => (zoom < 4 ? 2e5 : zoom < 5 ? 5e9 : 1e6),
    state: (zoom) => (zoom < 6 ? 4e9 : 1e5),
    county: () => 1e3,
    water: () => 1e6,
    road: () => 1,
};

function style({ k: kind, r: size, c: capital }, zoom, font) {
    switch (kind) {
        case 'country': return `600 ${zoom < 4 ? 12 : 14}px ${font}`;
        case 'state': return `600 ${zoom < 5 ? 11 : 12.5}px ${font}`;
        case 'road': return `11.5px ${font}`;
        case 'county': return `12px ${font}`;
        case 'water': return `500 ${size > 3 ? 13 : 12}px ${font}`;
        default: return `${size > 1e6 || capital === 2 || (capital && zoom > 5) ? '600 13px' : '500 12.5px'} ${font}`;
    }
}

/** Where letters stand apart, as they do in an atlas over land and water. */
const spacing = (kind) => (kind === 'state' ? '1px' : kind === 'water' ? '1.2px' : '0px');

function isWanted({ k: kind, i: code }, zoom) {
    return kind === 'country' ? zoom <= 5 && !(zoom > 3 && (code === 'US' || code === 'CA')) : kind !== 'state' || zoom <= 7;
}

export class Labels {
    #map;
    #source;
    #theme;
    #names = new Names(document.documentElement.lang);
    #canvas = document.createElement('canvas');
    #widths = new Map();
    #latest = 0;
    /** Boxes [left, top, right, bottom] in pixels of the view that no name may cover. */
    obstacles = [];
    /** Has `labels(square, language, zoom)` and its `deepest` zoom, where an operator's streets are shown. */
    streets = null;
    /** Whether what is shown brings names of its own. */
    isSilent = false;
    #language = document.documentElement.lang;

    constructor(map, source, theme) {
        this.#map = map;
        this.#source = source;
        this.#theme = theme;
        const pane = map.createPane('names');
        this.#canvas.className = 'leaflet-zoom-hide';
        this.#canvas.setAttribute('aria-hidden', 'true');
        pane.append(this.#canvas);
    }

    /** Writes the names of what is seen now. Of several calls at once the last one counts. */
    async draw() {
        const mine = ++this.#latest;
        const zoom = this.#map.getZoom();
        const found = this.isSilent ? [] : await Promise.all(this.#squares(zoom));
        if (mine !== this.#latest) return;
        const { min } = this.#map.getPixelBounds();
        const labels = found.flat()
            .map((label) => ({
                ...label,
                x: label.x - min.x,
                y: label.y - min.y,
                line: label.line?.map((each, i) => each - (i % 2 ? min.y : min.x)),
                weight: this.#weight(label.tags, zoom),
            }))
            .sort((a, b) => b.weight - a.weight);
        this.#write(labels, zoom);
    }

    #weight({ k: kind, r: size, c: capital }, zoom) {
        return kind === 'city' ? size * (capital ? 4 : 1) : (size + 1) * WEIGHT[kind](zoom);
    }

    /** For each square in the view, its labels with their place in pixels of the whole world. */
    #squares(zoom) {
        const z = Math.min(zoom, zoom > CLOSEST && this.streets ? this.streets.deepest : DEEPEST);
        const side = 256 * 2 ** (zoom - z);
        const { min, max } = this.#map.getPixelBounds();
        const squares = [];
        for (let x = Math.floor(min.x / side); x <= Math.floor(max.x / side); x++) {
            for (let y = Math.floor(min.y / side); y <= Math.floor(max.y / side); y++) {
                const asked = square({ x, y, z });
                if (asked) squares.push(this.#inside(asked, x, y, side, zoom));
            }
        }
        return squares;
    }

    async #inside(asked, x, y, side, zoom) {
        const theirs = zoom > CLOSEST && await this.streets?.labels(asked, this.#language, zoom).catch(() => null);
        if (theirs) {
            return theirs.map(({ tags, x: px, y: py, line }) => ({
                tags,
                x: (x + px / EXTENT) * side,
                y: (y + py / EXTENT) * side,
                line: line?.map((each, i) => ((i % 2 ? y : x) + each / EXTENT) * side),
            }));
        }
        const found = await this.#source.find(asked.z, asked.x, asked.y).catch(() => null);
        if (!found) return [];
        const parts = 2 ** (asked.z - found.z);
        const labels = [];
        for (const { tags, lines: [[px, py]] } of found.layers.label ?? []) {
            const across = (px / EXTENT + found.x) * parts - asked.x;
            const down = (py / EXTENT + found.y) * parts - asked.y;
            if (across < 0 || across >= 1 || down < 0 || down >= 1 || !isWanted(tags, zoom)) continue;
            labels.push({ tags, x: (x + across) * side, y: (y + down) * side });
        }
        return labels;
    }

    #write(labels, zoom) {
        const pen = this.#pen();
        const { x: width, y: height } = this.#map.getSize();
        const taken = new Boxes(2, 2, width - 2, height - 2);
        [...this.obstacles, ...this.#controls()].forEach((box) => taken.add(box));
        const named = new Set();
        for (const { tags, x, y, line } of labels) {
            pen.font = style(tags, zoom, this.#theme.font);
            if ('letterSpacing' in pen) pen.letterSpacing = spacing(tags.k);
            if (line) {
                this.#road(pen, tags.n, along(line), taken);
                continue;
            }
            const behind = tags.k === 'city' && this.obstacles.find((box) => holds(box, x, y));
            if (behind && (named.has(behind) || !isMiddle(behind, x, y))) continue;
            if (behind) named.add(behind);
            const way = behind ? besideSymbol(behind) : tags.k === 'city' ? besideDot(x, y) : around(tags, x, y, zoom);
            const spot = this.#fit(pen, this.#names.tried(tags, zoom), way, taken);
            if (!spot) continue;
            taken.add(spot.box);
            if (tags.k === 'city' && !behind) this.#dot(pen, x, y, tags.c);
            this.#text(pen, spot.text, (spot.box[0] + spot.box[2]) / 2, (spot.box[1] + spot.box[3]) / 2, tags.k);
        }
    }

    /** A road's name lies along it, where it is straight for long enough. */
    #road(pen, text, { x, y, angle, long }, taken) {
        const needed = this.#width(pen, text);
        if (long < needed + 8) return;
        const across = (Math.abs(Math.cos(angle)) * needed + HEIGHT) / 2;
        const down = (Math.abs(Math.sin(angle)) * needed + HEIGHT) / 2;
        const box = [x - across, y - down, x + across, y + down];
        if (!taken.isFree(box)) return;
        taken.add(box);
        pen.save();
        pen.translate(x, y);
        pen.rotate(angle);
        this.#text(pen, text, 0, 0, 'county');
        pen.restore();
    }

    /** Boxes of the buttons that lie over the map. */
    #controls() {
        const { left, top } = this.#map.getContainer().getBoundingClientRect();
        return [...document.querySelectorAll('[data-map-zoom]')].map((control) => {
            const box = control.getBoundingClientRect();
            return [box.left - left, box.top - top, box.right - left, box.bottom - top];
        });
    }

    /** The first of the texts that finds room on its way: { text, box }. */
    #fit(pen, texts, way, taken) {
        for (const text of texts) {
            const long = this.#width(pen, text) + 4;
            for (const place of way) {
                const { left, top, keep } = place(long);
                const box = [left, top, left + long, top + HEIGHT];
                if (taken.isFree(keep ? union(box, keep) : box)) return { text, box };
            }
        }
        return null;
    }

    #width(pen, text) {
        const key = pen.font + text;
        const known = this.#widths.get(key) ?? pen.measureText(text).width;
        this.#widths.set(key, known);
        return known;
    }

    #pen() {
        const { x: width, y: height } = this.#map.getSize();
        const ratio = window.devicePixelRatio || 1;
        const canvas = this.#canvas;
        canvas.width = width * ratio;
        canvas.height = height * ratio;
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
        L.DomUtil.setPosition(canvas, this.#map.containerPointToLayerPoint([0, 0]));
        const pen = canvas.getContext('2d');
        pen.scale(ratio, ratio);
        pen.textBaseline = 'middle';
        pen.textAlign = 'center';
        pen.lineJoin = 'round';
        return pen;
    }

    /** A capital of a country is a ring. */
    #dot(pen, x, y, capital) {
        const { city, halo } = this.#theme.colors;
        const circle = (radius, color) => {
            pen.beginPath();
            pen.arc(x, y, radius, 0, 2 * Math.PI);
            pen.fillStyle = color;
            pen.fill();
        };
        circle(capital ? 4.6 : 3.6, halo);
        circle(capital ? 3.4 : 2.3, city);
        if (capital === 2) circle(1.5, halo);
    }

    #text(pen, text, x, y, kind) {
        pen.lineWidth = 3.5;
        pen.strokeStyle = kind === 'water' ? this.#theme.colors.water : this.#theme.colors.halo;
        pen.strokeText(text, x, y);
        pen.fillStyle = this.#theme.colors[kind === 'water' ? 'water-name' : kind];
        pen.fillText(text, x, y);
    }
}
