// Builds the map under the map: ../../../static/map/basemap.pmtiles and its checksum, the same bytes each time.
// npm ci && npm run basemap
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import GeoJSONVT from 'geojson-vt';
import vtpbf from 'vt-pbf';
import { CITIES, LABELS, isWritten, mercator } from './labels.mjs';
import { LAYERS } from './layers.mjs';
import { archive } from './pmtiles.mjs';

const DEEPEST = 8;
/** Past this zoom only North America is cut into tiles; elsewhere the page enlarges what it has. */
const WORLD_DEEPEST = 6;
const EXTENT = 4096;
/** Lines may stray this many of a tile's 4,096 units: a third of a pixel. The deepest zoom keeps every point. */
const TOLERANCE = 6;
const TARGET = new URL('../../../static/map/', import.meta.url);

/** Layers of each tile by `z/x/y`: name to { features }, as geojson-vt makes them and vt-pbf takes them. */
const tiles = new Map();

function tileAt(z, x, y) {
    const key = `${z}/${x}/${y}`;
    if (!tiles.has(key)) tiles.set(key, {});
    return tiles.get(key);
}

function isCut(z, x, y) {
    if (z <= WORLD_DEEPEST) return true;
    const side = 2 ** z;
    const latitude = (row) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI;
    const [west, east] = [(x / side) * 360 - 180, ((x + 1) / side) * 360 - 180];
    return east >= -172 && west <= -52 && latitude(y) >= 15 && latitude(y + 1) <= 72;
}

function cut([name, first, last, features]) {
    const index = new GeoJSONVT({ type: 'FeatureCollection', features },
        { maxZoom: DEEPEST, indexMaxZoom: 0, indexMaxPoints: 0, tolerance: TOLERANCE, buffer: 32, extent: EXTENT });
    for (let z = first; z <= last; z++) {
        for (let x = 0; x < 2 ** z; x++) {
            for (let y = 0; y < 2 ** z; y++) {
                const tile = isCut(z, x, y) ? index.getTile(z, x, y) : null;
                if (tile?.features.length) tileAt(z, x, y)[name] = tile;
            }
        }
    }
}

const point = (x, y, tags) => ({ type: 1, geometry: [[Math.round(x), Math.round(y)]], tags });

function addTo(layers, name, feature) {
    layers[name] ??= { features: [] };
    layers[name].features.push(feature);
}

function write(label, z) {
    const side = 2 ** z;
    const [x, y] = mercator(label.at).map((each) => each * side);
    const key = `${z}/${Math.floor(x)}/${Math.floor(y)}`;
    if (z > WORLD_DEEPEST && !tiles.has(key)) return;
    const { kind, name, spanish, code, size, capital } = label;
    const tags = { k: kind, n: name, r: Math.round(size * 10) / 10 };
    if (spanish && spanish !== name) tags.s = spanish;
    if (code) tags.i = code;
    if (capital) tags.c = capital;
    addTo(tileAt(z, Math.floor(x), Math.floor(y)), 'label',
        point((x % 1) * EXTENT, (y % 1) * EXTENT, tags));
}

/** A hint of where towns are: discs that grow with the population. An estimate, not a boundary. */
function hint(city, z) {
    const side = 2 ** z;
    const [lon, lat] = city.loc.coordinates;
    const kilometers = Math.sqrt(city.population / (1300 * Math.max(1, (city.population / 40_000) ** 0.42)) / Math.PI);
    const radius = (kilometers / (40_075 * Math.cos((lat * Math.PI) / 180))) * side * EXTENT;
    if (radius < 6) return;
    const [x, y] = mercator([lon, lat]).map((each) => each * side * EXTENT);
    for (let column = Math.floor((x - radius) / EXTENT); column <= Math.floor((x + radius) / EXTENT); column++) {
        for (let row = Math.floor((y - radius) / EXTENT); row <= Math.floor((y + radius) / EXTENT); row++) {
            const layers = tiles.get(`${z}/${column}/${row}`);
            if (layers) addTo(layers, 'town', point(x - column * EXTENT, y - row * EXTENT, { r: Math.round(radius) }));
        }
    }
}

LAYERS.forEach(cut);
for (let z = 0; z <= DEEPEST; z++) LABELS.filter((label) => isWritten(label, z)).forEach((label) => write(label, z));
const towns = CITIES.filter((city) => ['US', 'CA', 'MX'].includes(city.country) && city.population >= 2500);
for (let z = WORLD_DEEPEST; z <= DEEPEST; z++) towns.forEach((city) => hint(city, z));

const encoded = [...tiles].map(([key, layers]) => {
    const [z, x, y] = key.split('/').map(Number);
    return { z, x, y, bytes: Buffer.from(vtpbf.fromGeojsonVt(layers, { version: 2, extent: EXTENT })) };
});
const bytes = archive(encoded, {
    name: 'Breaking Free basemap',
    attribution: 'Natural Earth, US Census Bureau, GeoNames (CC BY 4.0)',
    vector_layers: [...new Set(LAYERS.map(([name]) => name)), 'label', 'town'].map((id) => ({ id, fields: {} })),
});
writeFileSync(new URL('basemap.pmtiles', TARGET), bytes);
const sum = createHash('sha256').update(bytes).digest('hex');
writeFileSync(new URL('basemap.sha256', TARGET), `${sum}  basemap.pmtiles\n`);
console.log(`${encoded.length} tiles, ${LABELS.length} labels, ${bytes.length} bytes, sha256 ${sum}`);
