// Draws land, water and borders: one canvas for each square of 256 pixels, with Leaflet's grid.
import { EXTENT } from './vector-tile.js';

/* global L */

/** In pixels from its middle. */
const SMALLEST_TOWN = 6;
const GLOW = 64;
const glows = new Map();

/** A disc of a color that fades towards its edge, drawn once for each color. */
function glow(color) {
    if (!glows.has(color)) {
        const disc = document.createElement('canvas');
        disc.width = disc.height = 2 * GLOW;
        const pen = disc.getContext('2d');
        const fade = pen.createRadialGradient(GLOW, GLOW, 0, GLOW, GLOW, GLOW);
        fade.addColorStop(0, 'black');
        fade.addColorStop(0.3, 'black');
        fade.addColorStop(1, 'transparent');
        pen.fillStyle = fade;
        pen.fillRect(0, 0, 2 * GLOW, 2 * GLOW);
        pen.globalCompositeOperation = 'source-in';
        pen.fillStyle = color;
        pen.fillRect(0, 0, 2 * GLOW, 2 * GLOW);
        glows.set(color, disc);
    }
    return glows.get(color);
}

/** Draws the layers of one tile, scaled and moved so that the square asked for fills the canvas. */
class Painter {
    constructor(canvas, ratio, { layers, z, x, y }, square, colors) {
        this.pen = canvas.getContext('2d');
        this.ratio = ratio;
        this.layers = layers;
        this.colors = colors;
        this.zoom = square.z;
        const deeper = square.z - z;
        this.scale = (canvas.width * 2 ** deeper) / EXTENT;
        this.left = -(square.x - x * 2 ** deeper) * canvas.width;
        this.top = -(square.y - y * 2 ** deeper) * canvas.width;
    }

    features(name) {
        return this.layers[name] ?? [];
    }

    trace(features) {
        const { pen, scale, left, top } = this;
        pen.beginPath();
        for (const { lines } of features) {
            for (const line of lines) {
                pen.moveTo(line[0] * scale + left, line[1] * scale + top);
                for (let i = 2; i < line.length; i += 2) pen.lineTo(line[i] * scale + left, line[i + 1] * scale + top);
            }
        }
    }

    fill(features, color) {
        this.trace(features);
        this.pen.fillStyle = this.colors[color];
        this.pen.fill('evenodd');
    }

    stroke(features, color, width) {
        this.trace(features);
        this.pen.strokeStyle = this.colors[color];
        this.pen.lineWidth = width * this.ratio;
        this.pen.lineJoin = 'round';
        this.pen.stroke();
    }

    /**
     * Towns are glows, cut off at the coast. They fade, since they are a hint and not a boundary, and the smallest are
     * left out: dots would look like symbols.
     */
    towns() {
        const { pen, ratio, scale, left, top } = this;
        const usland = this.features('usland');
        const disc = glow(this.colors.town);
        pen.save();
        this.trace(usland.length ? usland : this.features('land'));
        pen.clip('evenodd');
        for (const { lines: [[x, y]], tags } of this.features('town')) {
            const radius = 1.5 * tags.r * scale;
            if (radius < SMALLEST_TOWN * ratio) continue;
            pen.drawImage(disc, x * scale + left - radius, y * scale + top - radius, 2 * radius, 2 * radius);
        }
        pen.restore();
    }

    paint() {
        const { zoom } = this;
        const lakes = this.features('lake');
        const usland = this.features('usland');
        // States own parts of the Great Lakes: those lakes lie under the states' own outline, other lakes above it.
        this.fill(this.features('land'), 'land');
        this.stroke(this.features('land'), 'coast', 0.7);
        this.fill(lakes.filter(({ tags }) => tags.g), 'water');
        this.fill(usland, 'land');
        this.fill(lakes.filter(({ tags }) => !tags.g), 'water');
        if (this.features('town').length) this.towns();
        if (zoom >= 3) this.stroke(lakes, 'coast', 0.7);
        this.stroke(usland, 'coast', 0.8);
        this.stroke(this.features('river'), 'river', zoom < 6 ? 0.6 : 1);
        this.stroke(this.features('admin2'), 'county-line', zoom < 8 ? 0.6 : 0.9);
        this.stroke(this.features('admin1'), 'state-line', zoom < 5 ? 0.7 : 1);
        this.stroke(this.features('border'), 'border', zoom < 4 ? 0.7 : 1.4);
    }
}

/** The square that stands where Leaflet asks: the world repeats to the east and west, and ends north and south. */
export function square({ x, y, z }) {
    const side = 2 ** z;
    return y < 0 || y >= side ? null : { z, x: ((x % side) + side) % side, y };
}

/** A Leaflet layer with the map under the map. */
export function basemap(source, theme) {
    const Basemap = L.GridLayer.extend({
        createTile(at, done) {
            const canvas = document.createElement('canvas');
            const ratio = window.devicePixelRatio || 1;
            canvas.width = canvas.height = Math.round(256 * ratio);
            canvas.setAttribute('aria-hidden', 'true');
            const pen = canvas.getContext('2d');
            pen.fillStyle = theme.colors.water;
            pen.fillRect(0, 0, canvas.width, canvas.height);
            const asked = square(at);
            if (!asked) {
                queueMicrotask(() => done(null, canvas));
                return canvas;
            }
            source.find(asked.z, asked.x, asked.y).then((found) => {
                new Painter(canvas, ratio, found, asked, theme.colors).paint();
                done(null, canvas);
            }, (fault) => done(fault, canvas));
            return canvas;
        },
    });
    return new Basemap({ updateWhenIdle: false, keepBuffer: 1 });
}
