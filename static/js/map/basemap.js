// Draws land, water and borders: one canvas for each square of 256 pixels, with Leaflet's grid.
import { Painter, grid } from './painter.js';

/** In pixels from its middle. */
const SMALLEST_TOWN = 6;
const GLOW = 64;
const glows = new Map();

/** A disc of a color that fades towards its edge, drawn once for each color. */
function glow(color) {
    if (!glows.has(color)) {
        const disc = document.createElement('canvas');
        disc.width = disc.height = 2 * GLOW;
        const pen = disc.getContext('2d');
        const fade = pen.createRadialGradient(GLOW, GLOW, 0, GLOW, GLOW, GLOW);
        fade.addColorStop(0, 'black');
        fade.addColorStop(0.3, 'black');
        fade.addColorStop(1, 'transparent');
        pen.fillStyle = fade;
        pen.fillRect(0, 0, 2 * GLOW, 2 * GLOW);
        pen.globalCompositeOperation = 'source-in';
        pen.fillStyle = color;
        pen.fillRect(0, 0, 2 * GLOW, 2 * GLOW);
        glows.set(color, disc);
    }
    return glows.get(color);
}

class GroundPainter extends Painter {
    /**
     * Towns are glows, cut off at the coast. They fade, since they are a hint and not a boundary, and the smallest are
     * left out: dots would look like symbols.
     */
    towns() {
        const { pen, ratio, scale, left, top } = this;
        const usland = this.features('usland');
        const disc = glow(this.colors.town);
        pen.save();
        this.trace(usland.length ? usland : this.features('land'));
        pen.clip('evenodd');
        for (const { lines: [[x, y]], tags } of this.features('town')) {
            const radius = 1.5 * tags.r * scale;
            if (radius < SMALLEST_TOWN * ratio) continue;
            pen.drawImage(disc, x * scale + left - radius, y * scale + top - radius, 2 * radius, 2 * radius);
        }
        pen.restore();
    }

    paint() {
        const { zoom } = this;
        const lakes = this.features('lake');
        const usland = this.features('usland');
        // States own parts of the Great Lakes: those lakes lie under the states' own outline, other lakes above it.
        this.fill(this.features('land'), 'land');
        // Seen closely the two coasts of the United States are not one: that of the states is drawn there.
        if (zoom < 7 || usland.length === 0) this.stroke(this.features('land'), 'coast', 0.7);
        this.fill(lakes.filter(({ tags }) => tags.g), 'water');
        this.fill(usland, 'land');
        this.fill(lakes.filter(({ tags }) => !tags.g), 'water');
        if (this.features('town').length) this.towns();
        if (zoom >= 3) this.stroke(lakes, 'coast', 0.7);
        this.stroke(usland, 'coast', 0.8);
        this.stroke(this.features('river'), 'river', zoom < 6 ? 0.6 : 1);
        this.stroke(this.features('admin2'), 'county-line', zoom < 8 ? 0.6 : 0.9);
        this.stroke(this.features('admin1'), 'state-line', zoom < 5 ? 0.7 : 1);
        this.stroke(this.features('border'), 'border', zoom < 4 ? 0.7 : 1.4);
    }
}

/** A Leaflet layer with the map under the map. */
export const basemap = (source, theme) => grid(source, theme, GroundPainter, 'water', { updateWhenIdle: false, keepBuffer: 1 });
