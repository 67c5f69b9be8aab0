// "Show near a town or ZIP": finds the place that is typed, brings the map there and ranks what is nearest. Nothing typed
// is stored, and no more of it is sent than two letters.
import { Combobox } from './combobox.js';
import { element } from './element.js';
import { Gazetteer } from './gazetteer.js';
import { fill, number } from './words.js';

const TOWN_ZOOM = 8;

/** Names of states and countries by their code, as the filters have them. */
function regions() {
    const options = document.querySelectorAll('[data-map-filters] [name=in] option');
    return new Map([...options].map(({ value, textContent }) => [value, textContent.trim()]));
}

/**
 * @param part with the field, its list, a place for what is said and one for what is nearest
 * @param nearest ranks what the map shows
 * @param go is called with the place that was chosen: { at, zoom, name }
 */
export function offerSearch(part, words, nearest, go) {
    const field = part.querySelector('[role=combobox]');
    const said = part.querySelector('[role=status]');
    const answer = part.querySelector('[data-near-answer]');
    const gazetteer = new Gazetteer(part.dataset.gazetteer, regions());

    async function find(text) {
        return (await gazetteer.find(text)).map((place) => {
            const regionName = gazetteer.regionName(place.region);
            return { ...place, regionName, text: `${place.name}, ${regionName}` };
        });
    }

    async function choose(place) {
        go({ at: place.at, zoom: TOWN_ZOOM, name: place.text });
        try {
            const told = await nearest.rank(place);
            const count = told.reduce((sum, each) => sum + each.querySelectorAll('li').length, 0);
            said.textContent = count ? fill(words.ranked, number(count)) : words.unranked;
            answer.replaceChildren(...(count ? [element('h2', { textContent: fill(words.nearest, place.text) }), ...told] : []));
            answer.hidden = count === 0;
        } catch {
            said.textContent = words.failed;
        }
    }

    function say(count) {
        if (count === null) said.textContent = words.noSearch;
        else if (field.value.trim().length < 2) said.textContent = '';
        else said.textContent = count === 0 ? words.unknown : fill(words.found, number(count));
    }

    new Combobox(field, part.querySelector('[role=listbox]'), { find, choose, say });
    part.hidden = false;
}
