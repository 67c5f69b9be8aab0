// Names in Spanish, and names of today where the data have an older or a longer one.
import { readFileSync } from 'node:fs';

const lines = (path) => readFileSync(new URL(path, import.meta.url), 'utf8').split('\n').filter(Boolean);

/** States as the site's own pages name them. */
const STATES = Object.fromEntries(lines('../resources/messages/region_es.properties').map((line) => line.split(' = ')));

/** By GeoNames' number of the city: cities whose name in Spanish is another one. */
const CITIES = Object.fromEntries(lines('city-names-es.csv').slice(1).map((line) => {
    const comma = line.indexOf(',');
    return [line.slice(0, comma), line.slice(comma + 1)];
}));

/** Renamed since, or known by a shorter name than the official one. */
const NOW = {
    1278994: 'Prayagraj', 1526273: 'Astana', 3515001: 'Tuxtla Gutiérrez', 3515011: 'Tuxpan', 3521168: 'Poza Rica',
    3522210: 'Pachuca', 3526617: 'Xalapa', 3533462: 'Acapulco', 3998655: 'León', 4005143: 'Guaymas', 4013708: 'Ciudad Juárez',
};

/** Provinces and territories of Canada by their code, in English and in Spanish. */
export const PROVINCES = {
    AB: ['Alberta', 'Alberta'],
    BC: ['British Columbia', 'Columbia Británica'],
    MB: ['Manitoba', 'Manitoba'],
    NB: ['New Brunswick', 'Nuevo Brunswick'],
    NL: ['Newfoundland and Labrador', 'Terranova y Labrador'],
    NS: ['Nova Scotia', 'Nueva Escocia'],
    NT: ['Northwest Territories', 'Territorios del Noroeste'],
    NU: ['Nunavut', 'Nunavut'],
    ON: ['Ontario', 'Ontario'],
    PE: ['Prince Edward Island', 'Isla del Príncipe Eduardo'],
    QC: ['Quebec', 'Quebec'],
    SK: ['Saskatchewan', 'Saskatchewan'],
    YT: ['Yukon', 'Yukón'],
};

/** @param code as in ISO 3166-2: `US-NY` */
export const stateInSpanish = (code) => STATES[`region.${code}`];

export const cityNow = ({ cityId, name }) => NOW[cityId] ?? name;

/** Nothing when the name is the same, as far as we know. */
export const cityInSpanish = ({ cityId }) => CITIES[cityId];
