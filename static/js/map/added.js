// What the operator adds to the map: streets from this site, or pictures from another host. Neither is asked for before
// its button is pressed. Past the closest zoom of our own map no record is shown: none is placed so finely.
import { Streets, streetLayer } from './streets.js';

/* global L */

/** Closer than any of this is drawn. */
const CLOSEST = 16;
/** How often the finest tiles are doubled. */
const ENLARGED = 1;

function streets({ dataset }, { theme, labels }) {
    const deepest = Number(dataset.deepest);
    const closest = Math.min(CLOSEST, deepest + ENLARGED);
    const source = new Streets(dataset.tiles, deepest);
    return {
        closest,
        layer: streetLayer(source, theme, closest),
        shown() { labels.streets = source; },
        hidden() { labels.streets = null; },
    };
}

/** They bring names of their own. The host is sent no cookie, and not told where its pictures are shown. */
function pictures({ dataset }, { labels }) {
    return {
        closest: CLOSEST,
        layer: L.tileLayer(dataset.tiles, { maxZoom: CLOSEST, referrerPolicy: 'no-referrer', zIndex: 3 }),
        shown() { labels.isSilent = true; },
        hidden() { labels.isSilent = false; },
    };
}

const KINDS = { streets, pictures };

/** @param parts { map, theme, labels, status } of the map's page */
export function offer(panel, parts) {
    const { map, theme, labels, status } = parts;
    const usual = map.getMaxZoom();
    const offers = [...panel.querySelectorAll('[data-added]')].map((each) => ({
        button: each.querySelector('button'),
        words: each.dataset,
        ...KINDS[each.dataset.added](each, parts),
        isOn: false,
    }));

    function turn(one, on) {
        if (one.isOn === on) return;
        one.isOn = on;
        one.button.setAttribute('aria-pressed', String(on));
        one.button.textContent = on ? one.words.hide : one.words.show;
        if (on) one.shown();
        else one.hidden();
        const closest = on ? one.closest : usual;
        if (map.getZoom() > closest) map.setZoom(closest, { animate: false });
        map.setMaxZoom(closest);
        if (on) one.layer.addTo(map);
        else one.layer.remove();
        labels.draw();
    }

    /** Symbols are gone where the map is closer than they are. */
    function keepAway() {
        if (map.getZoom() <= usual) return;
        map.closePopup();
        status.textContent = panel.dataset.away;
    }

    for (const one of offers) {
        one.button.addEventListener('click', () => {
            for (const other of offers) if (other !== one) turn(other, false);
            turn(one, !one.isOn);
        });
    }
    map.on('zoomend moveend', keepAway);
    theme.onChange(() => {
        for (const { isOn, layer } of offers) if (isOn) layer.redraw();
    });
    panel.hidden = false;
}
