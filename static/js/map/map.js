// The map of places. Without it the page has the same records as a drawing of the states and as a list.
import { basemap } from './basemap.js';
import { share } from './gestures.js';
import { group } from './groups.js';
import { Labels } from './labels.js';
import { refresh } from './list.js';
import { Popup } from './popup.js';
import { Symbols } from './symbols.js';
import { Theme } from './theme.js';
import { TileSource } from './tile-source.js';

/* global L */

const CLOSEST = 9;
const CITY = 3;
const UNITED_STATES = [[24.8, -124.6], [49.3, -67]];
const WORLD = [[-62, -230], [84, 230]];

const element = document.querySelector('[data-map]');
const still = document.querySelector('[data-map-still]');
const form = document.querySelector('[data-map-filters]');
const status = document.querySelector('[data-map-status]');
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The page's words for the script: `data-word-near` is `words.near`. */
const words = Object.fromEntries(Object.entries(element.dataset)
    .filter(([key]) => key.startsWith('word'))
    .map(([key, text]) => [key[4].toLowerCase() + key.slice(5), text]));
const fill = (text, ...parts) => parts.reduce((filled, part, i) => filled.replace(`{${i}}`, part), text);
const numbers = new Intl.NumberFormat(document.documentElement.lang);
const records = (count) => (count === 1 ? words.one : fill(words.many, numbers.format(count)));
const layers = [...form.querySelectorAll('[name=kind]')].map(({ value }) => value);

function shown() {
    const chosen = new Set(new FormData(form).getAll('kind'));
    return layers.map((layer) => chosen.size === 0 || chosen.has(layer));
}

async function fetchAreas() {
    const answer = await fetch(element.dataset.areas, { credentials: 'omit' });
    if (!answer.ok) throw new Error(String(answer.status));
    const { regions, names, in: inside, kinds, latitudes, longitudes, sizes, counts } = await answer.json();
    return names.map((name, index) => ({
        index,
        name,
        kind: kinds[index],
        size: sizes[index],
        at: [latitudes[index] / 100, longitudes[index] / 100],
        counts: counts.map((layer) => layer[index]),
        region: regions[inside[index]][0],
        full: kinds[index] < 2 ? name : `${name}, ${regions[inside[index]][1]}`,
    }));
}

/** A group is named after its largest city, which more people know than the county around it. */
function name({ areas: all, count }) {
    if (all.length === 1) return fill(words.in, records(count), all[0].full);
    const cities = all.filter(({ kind }) => kind === CITY);
    const largest = (cities.length ? cities : all).reduce((best, area) => (area.size > best.size ? area : best));
    return fill(words.near, records(count), largest.name);
}

function start(areas) {
    element.hidden = false;
    const map = L.map(element, {
        zoomControl: false, attributionControl: false, boxZoom: false, scrollWheelZoom: false, fadeAnimation: false,
        zoomAnimation: !calm, inertia: !calm, minZoom: 2, maxZoom: CLOSEST, worldCopyJump: true, maxBounds: WORLD,
    });
    const theme = new Theme(element);
    const source = new TileSource(element.dataset.tiles);
    const base = basemap(source, theme);
    base.once('load', () => still.classList.add('still--covered'));
    const { list, places } = element.dataset;
    const popup = new Popup(map, words, { list, places });
    const closer = ({ areas: all }) => all.length > 1 && map.getZoom() < CLOSEST;
    const label = (one) => `${name(one)}. ${closer(one) ? words.zooms : ''}`.trim();

    function open(one, button) {
        if (!closer(one)) {
            popup.open(one, (layer) => shown()[layer], () => button.focus({ preventScroll: true }));
            return;
        }
        const bounds = L.latLngBounds(one.areas.map(({ at }) => at));
        const zoom = Math.min(CLOSEST, Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, [60, 60])));
        map.setView(zoom === map.getZoom() + 1 ? one.areas[0].at : bounds.getCenter(), zoom);
    }

    const symbols = new Symbols(map, layers, label, open);
    const labels = new Labels(map, source, theme);

    function chosenAreas() {
        const visible = shown();
        const within = form.elements.in.value;
        return areas
            .filter(({ region }) => !within || region === within || (within === 'US' && region.startsWith('US-')))
            .map((area) => ({ ...area, counts: area.counts.map((count, i) => (visible[i] ? count : 0)) }));
    }

    function regroup() {
        if (map.getZoom() > CLOSEST) return;
        const zoom = map.getZoom();
        symbols.show(group(chosenAreas(), ({ at }) => map.project(at, zoom)));
        settle();
    }

    /** After every move: names keep clear of symbols, and the change is told. */
    function settle() {
        if (map.getZoom() > CLOSEST) {
            labels.obstacles = [];
            labels.draw();
            return;
        }
        labels.obstacles = symbols.boxes();
        labels.draw();
        const seen = symbols.inView().sort((a, b) => b.count - a.count);
        const total = seen.reduce((sum, { count }) => sum + count, 0);
        status.textContent = seen.length === 0 ? words.empty : [
            fill(words.view, records(total), fill(words.groups, seen.length)),
            fill(words.most, name(seen[0])),
        ].join(' ');
    }

    function fit() {
        const within = form.elements.in.value;
        const inside = within ? chosenAreas() : [];
        const bounds = within === 'US' || inside.length === 0 ? L.latLngBounds(UNITED_STATES) : L.latLngBounds(inside.map(({ at }) => at)).pad(0.15);
        map.fitBounds(bounds, { maxZoom: 7, animate: false });
    }

    fit();
    base.addTo(map);
    regroup();
    map.on('zoomend', regroup);
    map.on('moveend resize', settle);
    theme.onChange(() => {
        base.redraw();
        labels.draw();
    });
    document.fonts?.ready.then(() => {
        theme.read();
        labels.draw();
    });
    form.addEventListener('change', ({ target }) => {
        map.closePopup();
        if (target.name === 'in') fit();
        regroup();
        refresh(form);
    });
    share(map, element, document.querySelector('[data-map-hint]'), words);
    const added = document.querySelector('[data-map-added]');
    if (added) import('./added.js').then(({ offer }) => offer(added, { map, theme, labels, status }));
    const zoom = document.querySelector('[data-map-zoom]');
    zoom.hidden = false;
    zoom.addEventListener('click', ({ target }) => {
        const button = target.closest('[data-zoom]');
        if (button) map.setZoom(map.getZoom() + Number(button.dataset.zoom));
    });
    map.on('zoomend', () => {
        for (const button of zoom.querySelectorAll('[data-zoom]')) {
            const next = map.getZoom() + Number(button.dataset.zoom);
            button.setAttribute('aria-disabled', String(next > map.getMaxZoom() || next < map.getMinZoom()));
        }
    });
}

fetchAreas().then(start, () => { status.textContent = words.failed; });
