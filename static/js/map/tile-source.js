// Fetches tiles. Down to zoom 5 one by one; finer ones all together for a whole tile of zoom 5, so that the server
// cannot tell what a visitor looks at inside it.
import { Kept, bytes } from './kept.js';
import { decode } from './vector-tile.js';

const FINEST_ASKED = 5;
/** Past this zoom only North America has tiles; elsewhere the coarser one is enlarged. */
const WORLD_DEEPEST = 6;
const DEEPEST = 8;

/** Parts of the answer for a whole tile of zoom 5, by `z/x/y`: lengths and tiles, zoom by zoom, row by row. */
function unpack(all, x, y) {
    const parts = new Map();
    const lengths = new DataView(all.buffer);
    let at = 0;
    for (let z = FINEST_ASKED + 1; z <= DEEPEST; z++) {
        const across = 2 ** (z - FINEST_ASKED);
        for (let i = 0; i < across * across; i++) {
            const length = lengths.getUint32(at);
            const place = `${z}/${x * across + (i % across)}/${y * across + Math.floor(i / across)}`;
            if (length > 0) parts.set(place, all.subarray(at + 4, at + 4 + length));
            at += 4 + length;
        }
    }
    return parts;
}

export class TileSource {
    #address;
    #kept = new Kept();

    /** @param address where tiles are: `{address}/{z}/{x}/{y}` and `{address}/5/{x}/{y}/below` */
    constructor(address) {
        this.#address = address;
    }

    /** What is drawn in a square of the map: { layers, z, x, y } of the tile that has it, which may be a coarser one. */
    async find(z, x, y) {
        const up = Math.max(0, z - DEEPEST);
        const [tz, tx, ty] = [z - up, x >> up, y >> up];
        const layers = await this.#tile(tz, tx, ty);
        const drawn = layers && (layers.land || layers.usland || layers.lake);
        if (drawn || tz <= WORLD_DEEPEST) return { layers: layers ?? {}, z: tz, x: tx, y: ty };
        return this.find(WORLD_DEEPEST, tx >> (tz - WORLD_DEEPEST), ty >> (tz - WORLD_DEEPEST));
    }

    #tile(z, x, y) {
        return this.#kept.once(`${z}/${x}/${y}`, async () => {
            if (z <= FINEST_ASKED) {
                const tile = await bytes(`${this.#address}/${z}/${x}/${y}`);
                return tile && decode(tile);
            }
            const up = z - FINEST_ASKED;
            const part = (await this.#below(x >> up, y >> up)).get(`${z}/${x}/${y}`);
            return part ? decode(part) : null;
        });
    }

    #below(x, y) {
        return this.#kept.once(`below ${x}/${y}`, async () => {
            const all = await bytes(`${this.#address}/${FINEST_ASKED}/${x}/${y}/below`);
            return all ? unpack(all, x, y) : new Map();
        });
    }
}
