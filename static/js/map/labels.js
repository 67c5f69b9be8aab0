// Writes names on the map: one canvas over the whole view, the weightiest name first, none over another and none over a symbol.
import { square } from './basemap.js';
import { EXTENT } from './vector-tile.js';

/* global L */

const DEEPEST = 8;
const HEIGHT = 16;
/** How much a kind of name weighs beside cities, whose weight is their population, at a zoom. */
const WEIGHT = {
    country: (zoom) => (zoom < 4 ? 2e5 : zoom < 5 ? 5e9 : 1e6),
    state: (zoom) => (zoom < 6 ? 4e9 : 1e5),
    county: () => 1e3,
};

function style({ k: kind, r: size, c: capital }, zoom, font) {
    switch (kind) {
        case 'country': return `600 ${zoom < 4 ? 12 : 14}px ${font}`;
        case 'state': return `600 ${zoom < 5 ? 11 : 12.5}px ${font}`;
        case 'county': return `11.5px ${font}`;
        default: return `${size > 1e6 || capital ? '600 13px' : '12.5px'} ${font}`;
    }
}

function isWanted({ k: kind, n: name }, zoom) {
    if (kind === 'country') return zoom <= 5 && !(zoom > 3 && /^(United States|Canada)/.test(name));
    return kind !== 'state' || zoom <= 7;
}

export class Labels {
    #map;
    #source;
    #theme;
    #canvas = document.createElement('canvas');
    #latest = 0;
    /** Boxes [left, top, right, bottom] in pixels of the view that no name may cover. */
    obstacles = [];

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
        const found = await Promise.all(this.#squares(zoom));
        if (mine !== this.#latest) return;
        const bounds = this.#map.getPixelBounds();
        const names = found.flat()
            .map(({ tags, x, y }) => ({ tags, x: x - bounds.min.x, y: y - bounds.min.y, weight: this.#weight(tags, zoom) }))
            .sort((a, b) => b.weight - a.weight);
        this.#write(names, zoom);
    }

    #weight({ k: kind, r: size, c: capital }, zoom) {
        return kind === 'city' ? size * (capital ? 4 : 1) : (size + 1) * WEIGHT[kind](zoom);
    }

    /** For each square in the view, its names with their place in pixels of the whole world. */
    #squares(zoom) {
        const z = Math.min(zoom, DEEPEST);
        const side = 256 * 2 ** (zoom - z);
        const { min, max } = this.#map.getPixelBounds();
        const squares = [];
        for (let x = Math.floor(min.x / side); x <= Math.floor(max.x / side); x++) {
            for (let y = Math.floor(min.y / side); y <= Math.floor(max.y / side); y++) {
                const asked = square({ x, y, z });
                if (asked) squares.push(this.#names(asked, x, y, side, zoom));
            }
        }
        return squares;
    }

    async #names(asked, x, y, side, zoom) {
        const found = await this.#source.find(asked.z, asked.x, asked.y).catch(() => null);
        if (!found || found.z !== asked.z) return [];
        return (found.layers.label ?? []).filter(({ tags }) => isWanted(tags, zoom)).map(({ tags, lines: [[px, py]] }) =>
            ({ tags, x: (x + px / EXTENT) * side, y: (y + py / EXTENT) * side }));
    }

    #write(names, zoom) {
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
        pen.lineJoin = 'round';
        const taken = [...this.obstacles];
        for (const name of names) {
            const { tags, x, y } = name;
            const city = tags.k === 'city';
            const text = tags.k === 'state' ? tags.n.toUpperCase() : tags.n;
            pen.font = style(tags, zoom, this.#theme.font);
            if ('letterSpacing' in pen) pen.letterSpacing = tags.k === 'state' ? '1px' : '0px';
            const long = pen.measureText(text).width;
            const left = city ? x - 5 : x - long / 2 - 2;
            const box = [left, y - HEIGHT / 2, left + long + (city ? 13 : 4), y + HEIGHT / 2];
            if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) continue;
            if (taken.some((o) => o[0] < box[2] && o[2] > box[0] && o[1] < box[3] && o[3] > box[1])) continue;
            taken.push([box[0] - 3, box[1] - 2, box[2] + 3, box[3] + 2]);
            if (city) this.#dot(pen, x, y, tags.c);
            this.#text(pen, text, city ? x + 7 : x, y, city ? 'left' : 'center', tags.k);
        }
    }

    #dot(pen, x, y, capital) {
        const { city, halo } = this.#theme.colors;
        pen.beginPath();
        pen.arc(x, y, capital ? 3.2 : 2.3, 0, 2 * Math.PI);
        pen.lineWidth = 2.5;
        pen.strokeStyle = halo;
        pen.stroke();
        pen.fillStyle = city;
        pen.fill();
    }

    #text(pen, text, x, y, align, kind) {
        pen.textAlign = align;
        pen.lineWidth = 3.5;
        pen.strokeStyle = this.#theme.colors.halo;
        pen.strokeText(text, x, y);
        pen.fillStyle = this.#theme.colors[kind];
        pen.fillText(text, x, y);
    }
}
