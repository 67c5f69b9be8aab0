// Keeps the list under the map in step with the filters: the server writes it, this puts it in the old one's place.

let latest = null;

/** The page at an address, as a document whose scripts never run. A newer question ends an older one. */
function fetchPage(address) {
    latest?.abort();
    latest = new XMLHttpRequest();
    latest.responseType = 'document';
    latest.open('GET', address);
    const answered = new Promise((resolve, reject) => {
        latest.addEventListener('load', ({ target }) => (target.status === 200 ? resolve(target.response) : reject(new Error(`${address}: ${target.status}`))));
        for (const event of ['error', 'abort']) latest.addEventListener(event, () => reject(new Error(`${address}: ${event}`)));
    });
    latest.send();
    return answered;
}

/** What belongs to an address, ready to be put into the page: the list, the drawing, and what can be taken along. */
export async function fetchList(address) {
    const page = await fetchPage(address);
    const [list, still, take] = ['[data-map-list]', '[data-map-still]', '#take'].map((part) => page?.querySelector(part));
    if (!list || !still || !take) throw new Error(`${address}: no list`);
    return { list: document.adoptNode(list), still: document.adoptNode(still), take };
}

/**
 * Puts them in the old ones' place. The drawing lies under the map, and on paper. What can be taken along keeps its
 * parts, which other scripts may know: only where they lead to changes.
 */
export function putList({ list, still, take }) {
    document.querySelector('[data-map-list]').replaceWith(list);
    document.querySelector('[data-map-still]').replaceChildren(...still.childNodes);
    const links = take.querySelectorAll('a');
    document.querySelectorAll('#take a').forEach((link, i) => link.setAttribute('href', links[i].getAttribute('href')));
    document.querySelector('#take textarea').value = take.querySelector('textarea').value;
}
