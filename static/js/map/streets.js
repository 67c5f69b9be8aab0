// Draws an operator's streets: tiles with the layers of Protomaps' basemap, version 4, in the colors of our own map.
// https://docs.protomaps.com/basemaps/layers
import { Kept, bytes } from './kept.js';
import { Painter, grid } from './painter.js';
import { labelsOf } from './street-names.js';
import { AREA, LINE, decode } from './vector-tile.js';

/** Coarser than this our own map says all there is to say. */
export const FIRST_ZOOM = 8;
const GREEN = new Set(['park', 'forest', 'wood', 'nature_reserve', 'national_park', 'protected_area', 'grass', 'grassland',
    'meadow', 'scrub', 'garden', 'village_green', 'recreation_ground', 'golf_course', 'cemetery', 'orchard', 'allotments']);
/** Kinds of roads, the least first: first zoom, and widths in pixels at zooms 10, 13 and 16. */
const ROADS = [
    ['minor_road', 12, [0.4, 1, 7]],
    ['major_road', 9, [1, 2.4, 10]],
    ['highway', 7, [1.8, 4, 13]],
];
const RAIL_FIRST = 12;
const BOUNDARIES = { country: ['border', 1.4], region: ['state-line', 1], county: ['county-line', 0.9] };

/** A width between those at zooms 10, 13 and 16. */
function width([far, middle, near], zoom) {
    const between = (from, to, part) => from * (to / from) ** part;
    return zoom < 13 ? between(far, middle, (zoom - 10) / 3) : between(middle, near, Math.min(1, (zoom - 13) / 3));
}

class StreetPainter extends Painter {
    areas(layer, fits) {
        return this.features(layer).filter(({ type, tags }) => type === AREA && fits(tags));
    }

    ways(layer, fits) {
        return this.features(layer).filter(({ type, tags }) => type === LINE && fits(tags));
    }

    paint() {
        this.fill(this.areas('earth', () => true), 'land');
        this.fill(this.areas('landuse', ({ kind }) => GREEN.has(kind)), 'park');
        this.fill(this.areas('water', () => true), 'water');
        this.stroke(this.ways('water', () => true), 'river', this.zoom < 13 ? 0.8 : 1.6);
        for (const [kind, [color, wide]] of Object.entries(BOUNDARIES)) {
            this.stroke(this.ways('boundaries', (tags) => tags.kind === kind), color, wide);
        }
        if (this.zoom >= RAIL_FIRST) this.stroke(this.ways('roads', ({ kind }) => kind === 'rail'), 'county-line', 1);
        const roads = ROADS.filter(([, first]) => this.zoom >= first)
            .map(([kind, , widths]) => [kind, this.ways('roads', (tags) => tags.kind === kind), width(widths, this.zoom)]);
        this.pen.lineCap = 'round';
        const edge = this.zoom < 12 ? 0.6 : 1.4;
        for (const [, ways, wide] of roads) this.stroke(ways, 'road-edge', wide + edge);
        for (const [kind, ways, wide] of roads) this.stroke(ways, kind === 'highway' ? 'highway' : 'road', wide);
    }
}

export class Streets {
    #address;
    #kept = new Kept();

    /**
     * @param address where tiles are: `{address}/{z}/{x}/{y}`
     * @param deepest the finest zoom they have; closer ones enlarge it
     */
    constructor(address, deepest) {
        this.#address = address;
        this.deepest = deepest;
    }

    /** As `TileSource.find`; nothing outside of what the file covers. */
    async find(z, x, y) {
        const up = Math.max(0, z - this.deepest);
        const [tz, tx, ty] = [z - up, x >> up, y >> up];
        const layers = await this.#kept.once(`${tz}/${tx}/${ty}`, async () => {
            const tile = await bytes(`${this.#address}/${tz}/${tx}/${ty}`);
            return tile?.length ? decode(tile) : null;
        });
        return layers && { layers, z: tz, x: tx, y: ty };
    }

    /** Names in a square, as the labels of our own tiles; nothing outside of what the file covers. */
    async labels({ z, x, y }, language, zoom) {
        const found = await this.find(z, x, y);
        return found && labelsOf(found.layers, language, zoom);
    }
}

export const streetLayer = (streets, theme, closest) =>
    grid(streets, theme, StreetPainter, null, { minZoom: FIRST_ZOOM, maxZoom: closest, keepBuffer: 1, zIndex: 2 });
