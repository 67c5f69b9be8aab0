// Writes one PMTiles archive, version 3: a header of 127 bytes, directories, then the tiles, each gzipped.
// https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
import { gzipSync } from 'node:zlib';

const HEADER = 127;
/** A root directory must fit in the first 16 kB with the header; past that it points to leaves of this many entries. */
const ROOT = 16_384 - HEADER;
const LEAF = 2048;
const GZIP = 2;
const MVT = 1;

const gzip = (bytes) => gzipSync(bytes, { level: 9 });

/** A tile's place on the Hilbert curves of all zooms, one after the other. */
export function tileId(z, x, y) {
    let before = 0;
    for (let zoom = 0; zoom < z; zoom++) before += 4 ** zoom;
    let along = 0;
    for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
        const right = (x & side) > 0 ? 1 : 0;
        const down = (y & side) > 0 ? 1 : 0;
        along += side * side * ((3 * right) ^ down);
        if (down === 0) {
            if (right === 1) [x, y] = [side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1))];
            else [x, y] = [x & (side - 1), y & (side - 1)];
            [x, y] = [y, x];
        }
    }
    return before + along;
}

function varint(bytes, value) {
    while (value >= 0x80) {
        bytes.push((value % 128) | 0x80);
        value = Math.floor(value / 128);
    }
    bytes.push(value);
}

function directory(entries) {
    const bytes = [];
    varint(bytes, entries.length);
    entries.forEach((entry, i) => varint(bytes, entry.id - (entries[i - 1]?.id ?? 0)));
    entries.forEach((entry) => varint(bytes, entry.run));
    entries.forEach((entry) => varint(bytes, entry.length));
    entries.forEach((entry, i) => {
        const previous = entries[i - 1];
        varint(bytes, previous && entry.offset === previous.offset + previous.length ? 0 : entry.offset + 1);
    });
    return gzip(Buffer.from(bytes));
}

/** Tiles by id, equal ones stored once, equal neighbors as one run. */
function pack(tiles) {
    const stored = new Map();
    const parts = [];
    const entries = [];
    let end = 0;
    for (const { id, bytes } of tiles) {
        const data = gzip(bytes);
        const key = data.toString('latin1');
        if (!stored.has(key)) {
            stored.set(key, end);
            parts.push(data);
            end += data.length;
        }
        const offset = stored.get(key);
        const last = entries.at(-1);
        if (last && last.offset === offset && last.id + last.run === id) last.run++;
        else entries.push({ id, run: 1, length: data.length, offset });
    }
    return { entries, data: Buffer.concat(parts), unique: stored.size };
}

function directories(entries) {
    const root = directory(entries);
    if (root.length <= ROOT) return { root, leaves: Buffer.alloc(0) };
    const pointers = [];
    const leaves = [];
    let offset = 0;
    for (let i = 0; i < entries.length; i += LEAF) {
        const leaf = directory(entries.slice(i, i + LEAF));
        pointers.push({ id: entries[i].id, run: 0, length: leaf.length, offset });
        leaves.push(leaf);
        offset += leaf.length;
    }
    return { root: directory(pointers), leaves: Buffer.concat(leaves) };
}

/**
 * The archive's bytes.
 * @param tiles vector tiles as { z, x, y, bytes }, in any order
 * @param metadata what a reader may show: name, attribution, vector_layers
 */
export function archive(tiles, metadata) {
    const sorted = tiles.map(({ z, x, y, bytes }) => ({ id: tileId(z, x, y), bytes })).sort((a, b) => a.id - b.id);
    const { entries, data, unique } = pack(sorted);
    const { root, leaves } = directories(entries);
    const described = gzip(Buffer.from(JSON.stringify(metadata)));
    const header = Buffer.alloc(HEADER);
    header.write('PMTiles', 0);
    header[7] = 3;
    const sections = [root.length, described.length, leaves.length, data.length];
    let offset = HEADER;
    sections.forEach((length, i) => {
        header.writeBigUInt64LE(BigInt(offset), 8 + 16 * i);
        header.writeBigUInt64LE(BigInt(length), 16 + 16 * i);
        offset += length;
    });
    [sorted.length, entries.length, unique].forEach((count, i) => header.writeBigUInt64LE(BigInt(count), 72 + 8 * i));
    header[96] = 1; // clustered: data stands in the order of the ids
    header[97] = GZIP;
    header[98] = GZIP;
    header[99] = MVT;
    header[101] = Math.max(...tiles.map((tile) => tile.z));
    [-180, -85, 180, 85].forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + 4 * i));
    header[118] = 4;
    header.writeInt32LE(-96 * 1e7, 119);
    header.writeInt32LE(39 * 1e7, 123);
    return Buffer.concat([header, root, described, leaves, data]);
}
