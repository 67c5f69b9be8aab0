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
