// Prints the drawing of the map and the whole list, not only the page of it that is seen. The browser's own command
// prints what is seen.
import { element } from './element.js';
import { onPaper } from './records.js';
import { fill } from './words.js';

/**
 * @param button is shown and pressed
 * @param paper is filled for the time of printing
 * @param records answers all records that are shown, or null when there are too many
 */
export function offerPaper(button, paper, words, records) {
    button.hidden = false;
    button.addEventListener('click', async () => {
        const all = await records().catch(() => null);
        if (all) {
            const items = [...all].sort((a, b) => a.area.name.localeCompare(b.area.name)).map((record) => onPaper(record, words));
            paper.replaceChildren(element('h2', { textContent: fill(words.paper, words.places(all.length)) }), element('ul', {}, ...items));
        }
        print();
    });
    addEventListener('afterprint', () => paper.replaceChildren());
}
