// The map of places. Without it the page has the same records as a drawing of the states and as a list.
import { basemap } from './basemap.js';
import { query, watch } from './filters.js';
import { share } from './gestures.js';
import { listen } from './keys.js';
import { Labels } from './labels.js';
import { Levels } from './levels.js';
import { offerLink, viewIn } from './link.js';
import { fetchList, putList } from './list.js';
import { offerSearch } from './near.js';
import { Nearest } from './nearest.js';
import { offerPaper } from './paper.js';
import { Popup } from './popup.js';
import { Records } from './records.js';
import { layersOf } from './symbol.js';
import { Symbols } from './symbols.js';
import { Theme } from './theme.js';
import { TileSource } from './tile-source.js';
import { Told } from './told.js';
import { turn } from './turn.js';
import { fill, read } from './words.js';
import { buttons } from './zoom.js';

/* global L */

/** Closer there are no groups; an operator's streets may go on. */
const CLOSEST = 9;
/** Where a state or country that was chosen is looked at from: its towns are apart here. */
const REGION_ZOOM = 6;
/** How far around a town the nearest groups are looked for: so many pixels at this zoom, some 500 km. */
const NEAR_ZOOM = 7;
const NEAR = [512, 512];
const UNITED_STATES = [[24.8, -124.6], [49.3, -67]];
const WORLD = [[-62, -230], [84, 230]];

const element = document.querySelector('[data-map]');
const still = document.querySelector('[data-map-still]');
const form = document.querySelector('[data-map-filters]');
const send = form.querySelector('[type=submit]');
const status = document.querySelector('[data-map-status]');
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const words = read(document.querySelector('[data-map-words]'));
const layers = layersOf(form);
const told = new Told(words, layers);
const addresses = element.dataset;

element.hidden = false;
const map = L.map(element, {
    zoomControl: false, attributionControl: false, boxZoom: false, keyboard: false, scrollWheelZoom: false, fadeAnimation: false,
    zoomAnimation: !calm, inertia: !calm, minZoom: 2, maxZoom: CLOSEST, worldCopyJump: true, maxBounds: WORLD,
});
const theme = new Theme(element);
const source = new TileSource(addresses.tiles);
const base = basemap(source, theme);
const labels = new Labels(map, source, theme);
const levels = new Levels(addresses.groups);
const records = new Records(addresses.places);
const popup = new Popup(map, words, layers, records, addresses);
const symbols = new Symbols(map, layers, (group) => told.group(group), open);

/** The filters that the map shows now, as a part of an address. */
let shown = query(form);
let changes = 0;
let views = 0;
/** Tells the next view in words of its own. */
let tell = null;

/**
 * Draws the groups for the filters, the zoom and the view there are now. Of several calls at once the last one counts.
 * Answers whether it could.
 */
async function show() {
    const mine = ++views;
    if (map.getZoom() > CLOSEST) {
        await symbols.show([]);
        labels.obstacles = [];
        labels.draw();
        return true;
    }
    try {
        const level = await levels.find(shown, map.getZoom());
        const groups = await levels.groups(shown, map.getZoom(), map.getPixelBounds());
        if (mine === views) await symbols.show(groups);
        if (mine === views) settle(level);
        return true;
    } catch {
        if (mine === views) status.textContent = words.failed;
        return false;
    }
}

/** After every move: what is seen is told, and names keep clear of symbols. */
async function settle({ total }) {
    const seen = symbols.inView();
    status.textContent = tell ? tell(seen, total) : told.view(seen, total);
    tell = null;
    labels.obstacles = symbols.boxes();
    await turn();
    labels.draw();
}

/** Takes over what the filters say; when it cannot be fetched, everything stays as it was. */
async function change(name) {
    const mine = ++changes;
    const asked = query(form);
    try {
        const [fresh] = await Promise.all([fetchList(form.getAttribute('action') + asked), levels.find(asked, map.getZoom())]);
        if (mine !== changes) return;
        putList(fresh);
        map.closePopup();
        shown = asked;
        send.hidden = true;
        tell = (seen, total) => `${fill(words.fits, words.places(total))} ${told.view(seen, total)}`;
        // Where the map moves, it is drawn when it has arrived.
        if (name === 'in') await whole();
        else await show();
    } catch {
        if (mine !== changes) return;
        status.textContent = words.kept;
        send.hidden = false;
    }
}

/** Shows the state or country that is chosen, or the United States. */
async function whole(options = {}) {
    const within = form.elements.in.value;
    let bounds = L.latLngBounds(UNITED_STATES);
    if (within && within !== 'US') {
        const { groups } = await levels.find(shown, REGION_ZOOM);
        if (groups?.length) bounds = L.latLngBounds(groups.map(({ x, y }) => map.unproject([x, y], REGION_ZOOM))).pad(0.15);
    }
    map.fitBounds(bounds, { maxZoom: 7, ...options });
}

/** Where a group comes apart: { center, zoom }, or nothing when it does not even from the closest. */
async function apart({ areas, x, y }) {
    const zoom = map.getZoom();
    const inside = new Set(areas);
    for (let closer = zoom + 1; closer <= CLOSEST; closer++) {
        const { listed, groups } = await levels.find(shown, closer);
        if (!listed) return { center: map.unproject([x, y], zoom), zoom: Math.min(CLOSEST, zoom + 2) };
        const parts = groups.filter((part) => part.areas.some((area) => inside.has(area)));
        if (parts.length > 1) {
            return { center: map.unproject(L.bounds(parts.map((part) => [part.x, part.y])).getCenter(), closer), zoom: closer };
        }
    }
    return null;
}

/** Brings a group closer until it comes apart; one that does not tells its records. */
async function open(group, button) {
    try {
        const place = group.near && map.getZoom() < CLOSEST ? await apart(group) : null;
        if (place) map.setView(place.center, place.zoom);
        else popup.open(group, (await levels.find(shown, map.getZoom())).listed, shown, () => button.focus({ preventScroll: true }));
    } catch {
        status.textContent = words.failed;
    }
}

/** What the map shows, for those who rank it. */
const view = {
    layers() {
        const chosen = new URLSearchParams(shown).getAll('kind');
        return layers.map(({ key }) => key).filter((key) => chosen.length === 0 || chosen.includes(key));
    },
    async records() {
        const { listed } = await levels.find(shown, map.getZoom());
        return listed ? records.find(shown) : null;
    },
    async groupsNear(at) {
        const middle = map.project(at, NEAR_ZOOM);
        const groups = await levels.groups(shown, NEAR_ZOOM, L.bounds(middle.subtract(NEAR), middle.add(NEAR)));
        return groups.map((group) => {
            const { lat, lng } = map.unproject([group.x, group.y], NEAR_ZOOM);
            return { ...group, at: [lat, lng] };
        });
    },
};

/** Goes where a town or a link says, and tells its name. */
function go({ at, zoom, name }) {
    map.closePopup();
    tell = (seen, total) => [name && `${name}.`, told.view(seen, total)].filter(Boolean).join(' ');
    map.setView(at, zoom);
}

async function start() {
    const linked = viewIn(location.hash);
    map.fitBounds(UNITED_STATES);
    try {
        if (linked) map.setView(linked.at, linked.zoom, { animate: false });
        else if (form.elements.in.value) await whole({ animate: false });
    } catch {
        // The next line says that the map cannot be fetched.
    }
    const drawn = show();
    const loaded = new Promise((resolve) => { base.once('load', resolve); });
    base.addTo(map);
    if (!(await drawn)) {
        element.hidden = true;
        return;
    }
    loaded.then(() => still.classList.add('still--covered'));
    map.on('moveend resize', show);
    theme.onChange(() => {
        base.redraw();
        labels.draw();
    });
    document.fonts?.ready.then(() => {
        theme.read();
        labels.draw();
    });
    watch(form, change);
    send.hidden = true;
    share(map, element, document.querySelector('[data-map-hint]'), words);
    listen(map, { whole, moved: (direction) => { tell = (seen) => told.moved(direction, seen); } });
    buttons(map, document.querySelector('[data-map-zoom]'), whole);
    offerLink(map, document.querySelector('[data-map-link]'), () => form.getAttribute('action') + shown, go);
    offerPaper(document.querySelector('[data-map-print]'), document.querySelector('[data-map-paper]'), status, words, view.records);
    offerSearch(document.querySelector('[data-near]'), words, new Nearest(words, layers, view), go);
    const added = document.querySelector('[data-map-added]');
    if (added) import('./added.js').then(({ offer }) => offer(added, { map, theme, labels, status }));
}

start();
