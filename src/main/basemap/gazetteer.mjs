// Writes what turns the name of a town, a ZIP code or a point into an area, the same bytes each time:
// ../content/areas.csv and ../resources/gazetteer/*. Run: npm ci && npm run gazetteer
import { mkdirSync, writeFileSync } from 'node:fs';
import { presimplify, simplify } from 'topojson-simplify';
import { CITIES, writeAreas } from './areas.mjs';
import { read } from './atlas.mjs';
import { COUNTIES, POSTAL, TERRITORIES, TOWNS, ZIPS, countryCode } from './gazetteer-data.mjs';

const FOLDER = new URL('../resources/gazetteer/', import.meta.url);
/** Towns of the United States with at least so many people, and of the rest of the world. */
const LEAST = { US: 1_000, elsewhere: 15_000 };

const quoted = (name) => (/[",]/.test(name) ? `"${name}"` : name);
const hundredths = ([longitude, latitude]) => [latitude.toFixed(2), longitude.toFixed(2)];

function write(file, content, what) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(new URL(file, FOLDER), content);
    console.log(`${file}: ${what}, ${content.length} bytes`);
}

const table = (file, header, rows) => write(file, `${header}\n${rows.map((row) => row.join(',')).join('\n')}\n`, `${rows.length} rows`);

/** Where towns are, to two decimals; `area` is the code of those that are areas themselves. */
function towns() {
    const codes = new Map(CITIES.map((city) => [city.id, city.code]));
    const rows = TOWNS
        .filter((town) => codes.has(town.id) || town.population >= (town.country === 'US' ? LEAST.US : LEAST.elsewhere))
        .map((town) => [quoted(town.name), town.region, town.county, town.population, ...hundredths(town.point), codes.get(town.id) ?? '']);
    table('towns.csv', 'name,region,county,population,latitude,longitude,area', rows);
}

/**
 * Outlines to ask which one a point lies in. Borders that two share are written once; an outline is the set of its
 * borders, in no order and direction, which is all that a count of crossings needs. All numbers are varints, signed
 * ones in zigzag: how many borders; of each how many points and their steps in thousandths of a degree, the first one
 * from 0, 0; how many outlines; of each the length of its name, its letters, how many borders and their steps.
 */
function outlines(file, topology, object, name) {
    const bytes = [];
    const unsigned = (value) => {
        for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
        bytes.push(value);
    };
    const signed = (value) => unsigned(value < 0 ? -2 * value - 1 : 2 * value);
    const { scale: [sx, sy], translate: [tx, ty] } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
    const named = new Map();
    for (const geometry of topology.objects[object].geometries) {
        const code = name(geometry);
        if (!code) continue;
        const borders = geometry.arcs.flat(3).map((arc) => (arc < 0 ? ~arc : arc));
        named.set(code, [...(named.get(code) ?? []), ...borders]);
    }
    // A border inside one outline, between two of its parts, is passed twice and says nothing.
    for (const [code, borders] of named) {
        named.set(code, borders.filter((arc) => borders.filter((other) => other === arc).length % 2 === 1).sort((a, b) => a - b));
    }
    const used = [...new Set([...named.values()].flat())].sort((a, b) => a - b);
    unsigned(used.length);
    for (const arc of used) {
        let [x, y] = [0, 0];
        const points = topology.arcs[arc].map(([dx, dy]) => {
            if (!topology.transform) return [Math.round(dx * 1000), Math.round(dy * 1000)];
            [x, y] = [x + dx, y + dy];
            return [Math.round((x * sx + tx) * 1000), Math.round((y * sy + ty) * 1000)];
        });
        const steps = points.map(([px, py], i) => (i === 0 ? [px, py] : [px - points[i - 1][0], py - points[i - 1][1]]));
        unsigned(steps.length);
        for (const [dx, dy] of steps) {
            signed(dx);
            signed(dy);
        }
    }
    const numbers = new Map(used.map((arc, i) => [arc, i]));
    unsigned(named.size);
    for (const [code, borders] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) {
        unsigned(code.length);
        for (const letter of code) bytes.push(letter.charCodeAt(0));
        unsigned(borders.length);
        let last = 0;
        for (const arc of borders) {
            unsigned(numbers.get(arc) - last);
            last = numbers.get(arc);
        }
    }
    write(file, Buffer.from(bytes), `${named.size} outlines of ${used.length} borders`);
}

writeAreas();
towns();
table('zips.csv', 'zip,county,latitude,longitude', ZIPS.map(({ zip, county, point }) => [zip, county, ...hundredths(point)]));
table('counties.csv', 'county,name,region', COUNTIES.map(({ id, name }) => [id, quoted(name), `US-${POSTAL[id.slice(0, 2)]}`]));
outlines('counties.outlines', read('us-atlas/counties-10m.json'), 'counties', (county) => county.id);
outlines('countries.outlines', simplify(presimplify(read('world-atlas/countries-10m.json')), 0.002), 'countries', (country) => {
    const code = countryCode(country);
    return TERRITORIES.has(code) ? undefined : code;
});
