// What every layer of drawn tiles shares: finding the tile, and the strokes and fills.
import { turn } from './turn.js';
import { EXTENT } from './vector-tile.js';

/* global L */

/** Draws the layers of one tile, scaled and moved so that the square asked for fills the canvas. */
export class Painter {
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
}

/** The square that stands where Leaflet asks: the world repeats to the east and west, and ends north and south. */
export function square({ x, y, z }) {
    const side = 2 ** z;
    return y < 0 || y >= side ? null : { z, x: ((x % side) + side) % side, y };
}

/**
 * A Leaflet layer whose squares a painter draws.
 *
 * @param source has `find(z, x, y)`: { layers, z, x, y } of the tile that has what is drawn there, or nothing
 * @param Kind a Painter with `paint()`
 * @param ground the color that a square has until it is painted, or nothing for none
 */
export function grid(source, theme, Kind, ground, options) {
    const Grid = L.GridLayer.extend({
        createTile(at, done) {
            const canvas = document.createElement('canvas');
            const ratio = window.devicePixelRatio || 1;
            canvas.width = canvas.height = Math.round(256 * ratio);
            canvas.setAttribute('aria-hidden', 'true');
            if (ground) {
                const pen = canvas.getContext('2d');
                pen.fillStyle = theme.colors[ground];
                pen.fillRect(0, 0, canvas.width, canvas.height);
            }
            const asked = square(at);
            if (!asked) {
                queueMicrotask(() => done(null, canvas));
                return canvas;
            }
            source.find(asked.z, asked.x, asked.y).then(async (found) => {
                await turn();
                if (found) new Kind(canvas, ratio, found, asked, theme.colors).paint();
                done(null, canvas);
            }).catch((fault) => done(fault, canvas));
            return canvas;
        },
    });
    return new Grid(options);
}
