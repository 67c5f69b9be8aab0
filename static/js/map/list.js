// Keeps the list under the map in step with the filters: the server writes it, this puts it in the old one's place.
// The address of the page stays as it is.

let latest = null;

/** The address that the filters stand for. */
export function address(form) {
    const query = new URLSearchParams(new FormData(form));
    if (!query.get('in')) query.delete('in');
    if (form.querySelectorAll('[name=kind]').length === query.getAll('kind').length) query.delete('kind');
    const text = query.toString();
    return form.getAttribute('action') + (text ? `?${text}` : '');
}

/** Asks for the page that the filters stand for, and takes its list and its summary. */
export function refresh(form) {
    latest?.abort();
    latest = new XMLHttpRequest();
    latest.responseType = 'document';
    latest.open('GET', address(form));
    latest.addEventListener('load', ({ target }) => {
        const fresh = target.response?.querySelector('[data-map-list]');
        if (target.status === 200 && fresh) document.querySelector('[data-map-list]').replaceWith(document.adoptNode(fresh));
    });
    latest.send();
}
