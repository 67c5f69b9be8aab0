// Draws the outlines that pages hold as SVG: the states of the United States and the countries of the world.
// Writes ../resources/shapes/us-states.csv and world.csv, the same bytes each time: npm ci && npm run shapes
import { writeFileSync } from 'node:fs';
import { geoArea, geoEqualEarth, geoPath } from 'd3-geo';
import polylabel from 'polylabel';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { POSTAL, codeOf, largest, read, ringArea } from './atlas.mjs';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** A number without the zeros and the points that SVG does not ask for: -0.50 is -.5 */
const short = (tenths) => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/**
 * Rings as an SVG path: absolute start, then relative steps in tenths of a unit. Steps are taken between rounded
 * points, so that neighbors that share a border round it the same way.
 */
function path(rings) {
    return rings.map((ring) => {
        const points = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)]);
        let [px, py] = points[0];
        let text = `M${short(px)},${short(py)}l`;
        let first = true;
        for (const [x, y] of points.slice(1, -1)) {
            if (x === px && y === py) continue;
            const [dx, dy] = [short(x - px), short(y - py)];
            text += (first || dx.startsWith('-') ? '' : ' ') + dx + (dy.startsWith('-') ? '' : ' ') + dy;
            first = false;
            [px, py] = [x, y];
        }
        return text + 'z';
    }).join('');
}

/** A dot for a place that is too small to be seen, or to be pressed. */
const dot = ([x, y], radius) => {
    const [left, y10, r] = [Math.round((x - radius) * 10), Math.round(y * 10), Math.round(radius * 10)];
    return `M${short(left)},${short(y10)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0z`;
};

/** The rings of a flat geometry that can be seen: islands smaller than `least` go, the largest always stays. */
function visible(geometry, least) {
    const kept = largest(geometry);
    const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return all.filter((rings) => rings === kept || ringArea(rings[0]) >= least)
        .flatMap((rings) => rings.filter((ring, i) => i === 0 || ringArea(ring) >= least));
}

const row = ({ code, name, label, d }) =>
    [code, /[",]/.test(name) ? `"${name}"` : name, label[0].toFixed(1), label[1].toFixed(1), `"${d}"`].join(',');

function write(file, shapes) {
    const rows = shapes.sort((a, b) => (a.code < b.code ? -1 : 1)).map(row);
    const text = 'code,name,label_x,label_y,path\n' + rows.join('\n') + '\n';
    writeFileSync(new URL(`../resources/shapes/${file}`, import.meta.url), text);
    console.log(`${file}: ${rows.length} shapes, ${text.length} bytes`);
}

/** 50 states and the District of Columbia in Albers' projection, Alaska and Hawaii moved in; 975 by 610. */
function states() {
    const atlas = simplify(presimplify(read('us-atlas/states-albers-10m.json')), 1.3);
    return feature(atlas, atlas.objects.states).features
        .filter((state) => POSTAL[state.id])
        .map((state) => ({
            code: `US-${POSTAL[state.id]}`,
            name: state.properties.name,
            label: polylabel(largest(state.geometry), 1),
            // The District of Columbia is smaller than a finger: it is drawn as a dot.
            d: state.id === '11' ? dot(polylabel(largest(state.geometry), 0.1), 4) : path(visible(state.geometry, 1.5)),
        }));
}

/** Where nobody lives for good: nothing to say about them. */
const EMPTY = new Set(['AQ', 'GS', 'HM', 'IO', 'TF', 'UM']);
/** A country whose largest island has fewer square units is drawn as a dot. */
const SMALLEST = 9;
/** The middle scale for what is drawn as an outline, the finest for finding what is drawn as a dot. */
const WORLD = read('world-atlas/countries-50m.json');
const FINEST = read('world-atlas/countries-10m.json');

/** Countries in the Equal Earth projection; 1000 by 440. */
function countries() {
    const atlas = simplify(presimplify(WORLD, sphericalTriangleArea), 1.4e-5);
    const projection = geoEqualEarth().rotate([-10, 0]).precision(0.4).fitWidth(1000, { type: 'Sphere' });
    const [[, top]] = geoPath(projection).bounds({ type: 'LineString', coordinates: [[-60, 83.7], [0, 83.7], [60, 83.7]] });
    projection.translate([projection.translate()[0], projection.translate()[1] - top + 4]);
    const partsOf = (code, from) => from.objects.countries.geometries.filter((country) => codeOf(country) === code);
    const codes = new Set(FINEST.objects.countries.geometries.map(codeOf).filter((code) => code && !EMPTY.has(code)));
    return [...codes].map((code) => {
        const name = names.of(code).replace(' SAR China', '');
        const exact = flatten(merge(FINEST, partsOf(code, FINEST)), projection);
        if (ringArea(largest(exact)[0]) < SMALLEST) {
            const label = polylabel(largest(exact), 0.05);
            return { code, name, label, d: dot(label, 2.4) };
        }
        const flat = flatten(merge(atlas, partsOf(code, atlas)), projection);
        return { code, name, label: polylabel(largest(flat), 0.5), d: path(visible(flat, 1.2)) };
    });
}

/**
 * A geometry on the globe as one on the page, cut where the page ends. Islands that rounding has flattened to a line
 * count as the whole globe around them, and are left out.
 */
function flatten({ coordinates }, projection) {
    const islands = coordinates.filter((island) => geoArea({ type: 'Polygon', coordinates: island }) < 2 * Math.PI);
    const rings = [];
    let ring;
    geoPath(projection, {
        moveTo(x, y) { rings.push(ring = [[x, y]]); },
        lineTo(x, y) { ring.push([x, y]); },
        closePath() { ring.push(ring[0]); },
    })({ type: 'MultiPolygon', coordinates: islands });
    return { type: 'MultiPolygon', coordinates: rings.filter((r) => r.length > 3).map((r) => [r]) };
}

write('us-states.csv', states());
write('world.csv', countries());
