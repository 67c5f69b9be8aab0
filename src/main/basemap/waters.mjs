// Names of waters, with the zooms at which each is written. No package has them: they are written down here.
// A water that its neighbors call by different names is left without one.

const water = (name, spanish, at, first, last, size) => ({ kind: 'water', name, spanish, at, first, last, size });

const PACIFIC = ['Pacific Ocean', 'Océano Pacífico'];
const ATLANTIC = ['Atlantic Ocean', 'Océano Atlántico'];
const INDIAN = ['Indian Ocean', 'Océano Índico'];

/** Sizes only say which goes before another: 5 for an ocean, 1 for a sound. */
export const WATERS = [
    water(...PACIFIC, [-140, 27], 1, 4, 5),
    water(...PACIFIC, [-112, -28], 2, 4, 5),
    water(...PACIFIC, [168, 20], 2, 4, 5),
    water(...PACIFIC, [-129, 39], 5, 7, 5),
    water(...PACIFIC, [-158, 25], 6, 7, 5),
    water(...PACIFIC, [-98, 11], 5, 6, 5),
    water(...ATLANTIC, [-42, 32], 1, 4, 5),
    water(...ATLANTIC, [-15, -22], 1, 4, 5),
    water(...ATLANTIC, [-70.5, 36], 5, 7, 5),
    water(...ATLANTIC, [-14, 46], 5, 6, 5),
    water(...INDIAN, [79, -22], 1, 4, 5),
    water(...INDIAN, [72, -2], 5, 6, 5),
    water('Arctic Ocean', 'Océano Ártico', [-150, 76], 2, 4, 4),
    water('Arctic Ocean', 'Océano Ártico', [40, 80], 3, 4, 4),
    water('Southern Ocean', 'Océano Antártico', [20, -60], 2, 4, 4),
    water('Southern Ocean', 'Océano Antártico', [-130, -60], 2, 4, 4),
    water('Caribbean Sea', 'Mar Caribe', [-74.5, 15], 3, 6, 3),
    water('Mediterranean Sea', 'Mar Mediterráneo', [18.5, 34.6], 3, 6, 3),
    water('Hudson Bay', 'Bahía de Hudson', [-85.5, 59.5], 3, 6, 3),
    water('Arabian Sea', 'Mar Arábigo', [64, 14.5], 3, 6, 3),
    water('Bay of Bengal', 'Golfo de Bengala', [88.5, 14], 3, 6, 3),
    water('Bering Sea', 'Mar de Bering', [-178, 58], 3, 6, 3),
    water('Tasman Sea', 'Mar de Tasmania', [160.5, -38], 3, 6, 3),
    water('Baffin Bay', 'Bahía de Baffin', [-67, 73.3], 4, 6, 2),
    water('Labrador Sea', 'Mar del Labrador', [-54, 57.5], 4, 6, 2),
    water('Gulf of Alaska', 'Golfo de Alaska', [-145.5, 57.3], 4, 7, 2),
    water('Gulf of Guinea', 'Golfo de Guinea', [3, 1.5], 4, 6, 2),
    water('Black Sea', 'Mar Negro', [34.5, 43.1], 4, 6, 2),
    water('North Sea', 'Mar del Norte', [3.2, 56.3], 4, 6, 2),
    water('Baltic Sea', 'Mar Báltico', [19.4, 57.2], 5, 6, 2),
    water('Red Sea', 'Mar Rojo', [38.3, 20.2], 4, 6, 2),
    water('Caspian Sea', 'Mar Caspio', [50.7, 42], 4, 6, 2),
    water('Coral Sea', 'Mar del Coral', [153, -17], 4, 6, 2),
    water('Bay of Biscay', 'Golfo de Vizcaya', [-4.6, 45.2], 5, 6, 2),
    water('Gulf of California', 'Golfo de California', [-111.2, 27.4], 6, 7, 2),
    water('Lake Superior', 'Lago Superior', [-87.3, 47.75], 5, 8, 2),
    water('Lake Michigan', 'Lago Míchigan', [-87.05, 43.6], 5, 8, 2),
    water('Lake Huron', 'Lago Hurón', [-82.35, 44.7], 5, 8, 2),
    water('Lake Erie', 'Lago Erie', [-81.15, 42.2], 5, 8, 2),
    water('Lake Ontario', 'Lago Ontario', [-77.85, 43.62], 5, 8, 2),
    water('Great Salt Lake', 'Gran Lago Salado', [-112.5, 41.15], 7, 8, 1),
    water('Lake Okeechobee', 'Lago Okeechobee', [-80.85, 26.95], 8, 8, 1),
    water('Lake Winnipeg', 'Lago Winnipeg', [-97.6, 52.6], 6, 7, 1),
    water('Great Bear Lake', 'Gran Lago del Oso', [-120.7, 66], 5, 6, 1),
    water('Great Slave Lake', 'Gran Lago del Esclavo', [-114, 61.5], 5, 6, 1),
    water('Lake Victoria', 'Lago Victoria', [33, -1.1], 5, 6, 1),
    water('Chesapeake Bay', 'Bahía de Chesapeake', [-76.15, 37.75], 7, 8, 1),
    water('Delaware Bay', 'Bahía de Delaware', [-75.15, 39.1], 8, 8, 1),
    water('Long Island Sound', 'Estrecho de Long Island', [-72.75, 41.1], 8, 8, 1),
];
