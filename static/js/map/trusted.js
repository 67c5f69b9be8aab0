// Leaflet asks the browser once whether it draws SVG, by writing this markup. It is the only markup it may write here:
// symbols and popups are made of elements, so no text of ours is ever read as markup.
const ASKED = '<svg/>';

if (window.trustedTypes) {
    window.trustedTypes.createPolicy('default', {
        createHTML(markup) {
            if (markup !== ASKED) throw new TypeError('Markup is not written on this page.');
            return markup;
        },
    });
}
