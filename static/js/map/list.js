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

/** The list that belongs to an address, ready to be put into the page. */
export async function fetchList(address) {
    const fresh = (await fetchPage(address))?.querySelector('[data-map-list]');
    if (!fresh) throw new Error(`${address}: no list`);
    return document.adoptNode(fresh);
}

export function putList(fresh) {
    document.querySelector('[data-map-list]').replaceWith(fresh);
}
