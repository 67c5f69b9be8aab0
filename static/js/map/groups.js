// Joins symbols that would touch. A group stands where its largest area stands and takes its name, so that a symbol is
// always at a place that can be named; the records of all groups together are exactly those that were given.

const GAP = 3;

/** How large a symbol with so many records is drawn, in pixels from its middle. */
export const radius = (count) => (count === 1 ? 13 : Math.min(30, 14 + 2.1 * Math.sqrt(count)));

const touch = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + GAP;

function join(larger, smaller) {
    larger.areas.push(...smaller.areas);
    larger.counts = larger.counts.map((count, i) => count + smaller.counts[i]);
    larger.count += smaller.count;
    larger.radius = radius(larger.count);
}

/**
 * @param areas each { counts: records by layer, … }
 * @param project where an area stands, in pixels: { x, y }
 * @return groups { areas, counts, count, x, y, radius }, none over another, the largest first
 */
export function group(areas, project) {
    let groups = areas.map((area) => {
        const count = area.counts.reduce((sum, each) => sum + each, 0);
        return { areas: [area], counts: area.counts, count, ...project(area), radius: radius(count) };
    });
    groups = groups.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    for (let joined = true; joined;) {
        joined = false;
        const kept = [];
        for (const one of groups) {
            const near = kept.find((other) => touch(one, other));
            if (near) {
                join(near, one);
                joined = true;
            } else {
                kept.push(one);
            }
        }
        groups = kept.sort((a, b) => b.count - a.count);
    }
    return groups;
}
