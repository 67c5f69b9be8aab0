// Lists the areas that records on the map may stand in, whether or not one does: countries, states and territories of
// the United States, counties and cities of at least 20,000 people. Abroad: cities of at least 100,000, in Canada 20,000.
// Writes ../content/areas.csv, the same bytes each time: npm ci && npm run gazetteer
import { writeFileSync } from 'node:fs';
import { COUNTIES, COUNTRIES, POSTAL, SMALLEST, STATES, TOWNS, label, slug } from './gazetteer-data.mjs';

/** From how many people on a city outside the United States is listed. */
const ABROAD = { CA: SMALLEST };
const ELSEWHERE = 100_000;
/** Smaller ones that records stand in. */
const KEPT = new Set(['ng-agbor', 'ng-asaba']);

const row = (code, kind, name, within, population, [longitude, latitude], source) => {
    const text = /[",]/.test(name) ? `"${name}"` : name;
    return [code, kind, text, within, population, latitude.toFixed(2), longitude.toFixed(2), source].join(',');
};

/** What the codes of a state's or country's cities start with. */
const prefix = (town) => (town.country === 'US' ? `us-${town.region.slice(3).toLowerCase()}` : town.country.toLowerCase());

/** The cities that are areas, each with its code. Of two with one name the larger has the plain code. */
export const CITIES = (() => {
    const taken = new Set();
    const chosen = [];
    for (const town of TOWNS) {
        const plain = `${prefix(town)}-${slug(town.name)}`;
        const least = town.country === 'US' ? SMALLEST : (ABROAD[town.country] ?? ELSEWHERE);
        if ((town.population < least && !KEPT.has(plain)) || !slug(town.name)) continue;
        const code = taken.has(plain) ? `${plain}-${slug(town.admin)}` : plain;
        // Two of one name in one province: the smaller cannot be told from the larger, and is left to it.
        if (taken.has(code)) continue;
        taken.add(code);
        chosen.push({ ...town, code });
    }
    return chosen;
})();

/**
 * At least so many people live in a county: the sum of its towns that GeoNames lists. New York is counted by its
 * boroughs, each of which is a county.
 */
export const POPULATION = TOWNS.filter((town) => town.county && !(town.region === 'US-NY' && town.name === 'New York'))
    .reduce((sums, town) => sums.set(town.county, (sums.get(town.county) ?? 0) + town.population), new Map());

const rows = (code) => (a, b) => (code(a) < code(b) ? -1 : 1);

export function writeAreas() {
    const lines = [
        ...COUNTRIES.map((each) => row(each.id, 'country', each.name, '', '', label(each), 'Natural Earth outline')),
        ...STATES.map((each) => ({ ...each, code: `US-${POSTAL[each.id]}` })).sort(rows((each) => each.code))
            .map((each) => row(each.code, 'state', each.name, 'US', '', label(each), 'US Census Bureau outline')),
        ...COUNTIES.filter((each) => (POPULATION.get(each.id) ?? 0) >= SMALLEST)
            .map((each) => row(`us-${each.id}`, 'county', each.name, `US-${POSTAL[each.id.slice(0, 2)]}`,
                POPULATION.get(each.id), label(each), 'US Census Bureau outline; population: towns in GeoNames')),
        ...CITIES.toSorted(rows((each) => each.code))
            .map((each) => row(each.code, 'city', each.name, each.region, each.population, each.point, 'GeoNames')),
    ];
    const text = `code,kind,name,within,population,latitude,longitude,source\n${lines.join('\n')}\n`;
    writeFileSync(new URL('../content/areas.csv', import.meta.url), text);
    console.log(`areas.csv: ${lines.length} areas, ${text.length} bytes`);
}
