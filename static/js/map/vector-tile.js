// Reads Mapbox vector tiles: https://github.com/mapbox/vector-tile-spec/tree/master/2.1

/** How many units a tile is wide here; others are scaled to it. */
export const EXTENT = 4096;
export const POINT = 1;
export const LINE = 2;
export const AREA = 3;

const MOVE_TO = 1;
const CLOSE = 7;
const letters = new TextDecoder();

/** A cursor over protocol-buffer bytes. */
class Reader {
    constructor(bytes, at, end) {
        Object.assign(this, { bytes, at, end });
    }

    varint() {
        let value = 0;
        let factor = 1;
        let byte;
        do {
            byte = this.bytes[this.at++];
            value += (byte & 127) * factor;
            factor *= 128;
        } while (byte > 127);
        return value;
    }

    /** The bytes of a field that names its length first, as a reader of their own. */
    part() {
        const length = this.varint();
        this.at += length;
        return new Reader(this.bytes, this.at - length, this.at);
    }

    text() {
        const { at, end } = this.part();
        return letters.decode(this.bytes.subarray(at, end));
    }

    number(size) {
        this.at += size;
        const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at - size, size);
        return size === 8 ? view.getFloat64(0, true) : view.getFloat32(0, true);
    }

    /** Calls `take` with each field's number; a field that is not read is passed over. */
    fields(take) {
        while (this.at < this.end) {
            const key = this.varint();
            if (take(key >> 3) !== false) continue;
            if ((key & 7) === 2) this.part();
            else if ((key & 7) === 5) this.at += 4;
            else if ((key & 7) === 1) this.at += 8;
            else this.varint();
        }
    }
}

const signed = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

function value(reader) {
    let found = null;
    reader.fields((field) => {
        if (field === 1) found = reader.text();
        else if (field === 2) found = reader.number(4);
        else if (field === 3) found = reader.number(8);
        else if (field === 4 || field === 5) found = reader.varint();
        else if (field === 6) found = signed(reader.varint());
        else if (field === 7) found = reader.varint() === 1;
        else return false;
    });
    return found;
}

/** Lines as flat lists x, y, x, y in the tile's own units; an outline ends where it began. */
function lines(reader) {
    const found = [];
    let [x, y, command, left] = [0, 0, 0, 0];
    while (reader.at < reader.end) {
        if (left === 0) {
            const next = reader.varint();
            [command, left] = [next & 7, next >> 3];
        }
        left--;
        if (command === CLOSE) {
            const line = found.at(-1);
            line.push(line[0], line[1]);
            continue;
        }
        x += signed(reader.varint());
        y += signed(reader.varint());
        if (command === MOVE_TO) found.push([]);
        found.at(-1).push(x, y);
    }
    return found;
}

function feature(reader, keys, values) {
    const found = { type: 0, lines: [], tags: {} };
    reader.fields((field) => {
        if (field === 2) {
            const tags = reader.part();
            while (tags.at < tags.end) {
                const key = keys[tags.varint()];
                found.tags[key] = values[tags.varint()];
            }
        } else if (field === 3) found.type = reader.varint();
        else if (field === 4) found.lines = lines(reader.part());
        else return false;
    });
    return found;
}

function layer(reader) {
    let name = '';
    let extent = EXTENT;
    const [keys, values, parts] = [[], [], []];
    reader.fields((field) => {
        if (field === 1) name = reader.text();
        else if (field === 2) parts.push(reader.part());
        else if (field === 3) keys.push(reader.text());
        else if (field === 4) values.push(value(reader.part()));
        else if (field === 5) extent = reader.varint();
        else return false;
    });
    const features = parts.map((part) => feature(part, keys, values));
    if (extent !== EXTENT) scale(features, EXTENT / extent);
    return [name, features];
}

function scale(features, factor) {
    for (const { lines: all } of features) {
        for (const line of all) line.forEach((each, i) => { line[i] = each * factor; });
    }
}

/** The layers of a tile: name to features, each { type: POINT, LINE or AREA, lines, tags }. */
export function decode(bytes) {
    const layers = {};
    const reader = new Reader(bytes, 0, bytes.length);
    reader.fields((field) => {
        if (field !== 3) return false;
        const [name, features] = layer(reader.part());
        layers[name] = features;
    });
    return layers;
}
