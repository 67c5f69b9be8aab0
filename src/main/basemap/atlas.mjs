// What both builders share: reading the atlases and the few sums over rings that they need.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A JSON file out of an installed package: `read('us-atlas/states-10m.json')`. */
export const read = (path) => require(path);

/** The area of a ring of [x, y] points, never negative, in squared units of its points. */
export function ringArea(ring) {
    let twice = 0;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
    }
    return Math.abs(twice / 2);
}

/** A geometry's polygons, each a list of rings, the outer one first. */
export const polygons = (geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];

/** The area of a geometry by its outer rings. */
export const area = (geometry) => polygons(geometry).reduce((sum, rings) => sum + ringArea(rings[0]), 0);

/** The polygon of a geometry with the largest outer ring: where its name is written. */
export const largest = (geometry) =>
    polygons(geometry).reduce((best, rings) => (ringArea(rings[0]) > ringArea(best[0]) ? rings : best));

/** FIPS number of a state to its postal code, which ISO 3166-2 uses too. */
export const POSTAL = Object.fromEntries(
    ('01AL02AK04AZ05AR06CA08CO09CT10DE11DC12FL13GA15HI16ID17IL18IN19IA20KS21KY22LA23ME24MD25MA26MI27MN28MS29MO30MT'
        + '31NE32NV33NH34NJ35NM36NY37NC38ND39OH40OK41OR42PA44RI45SC46SD47TN48TX49UT50VT51VA53WA54WV55WI56WY')
        .match(/\d\d[A-Z]{2}/g)
        .map((pair) => [pair.slice(0, 2), pair.slice(2)]));

/** Parts of the world that the atlas draws apart and ISO 3166 gives no letters of their own, but Kosovo's in common use. */
const JOINS = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY' };

/** ISO 3166-1: the atlas has the number, Unicode's own aliases know the letters. */
export const codeOf = (country) =>
    country.id ? Intl.getCanonicalLocales(`und-${country.id}`)[0].slice(4) : JOINS[country.properties.name];
