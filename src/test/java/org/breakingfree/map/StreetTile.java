package org.breakingfree.map;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One Mapbox vector tile with made-up streets: land, a park, a river, roads in both directions, a town.
final class StreetTile {

    private static final int EXTENT = 4096;
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int AREA = 3;

    private StreetTile() {}

    static byte[] bytes() {
        var roads = new Layer("roads");
        for (var at = 512; at < EXTENT; at += 1024) {
            roads.add(LINE, Map.of("kind", "minor_road", "name", "First Street"), 0, at, EXTENT, at);
            roads.add(LINE, Map.of("kind", "minor_road", "name", "Oak Avenue"), at, 0, at, EXTENT);
        }
        roads.add(LINE, Map.of("kind", "major_road", "name", "Main Street"), 0, 1500, EXTENT, 1700);
        roads.add(LINE, Map.of("kind", "highway", "ref", "94"), 0, 0, EXTENT, EXTENT);
        var tile = new ByteArrayOutputStream();
        for (var layer : List.of(
                new Layer("earth").add(AREA, Map.of("kind", "earth"), 0, 0, EXTENT, 0, EXTENT, EXTENT, 0, EXTENT),
                new Layer("landuse").add(AREA, Map.of("kind", "park"), 2200, 200, 3900, 200, 3900, 1400, 2200, 1400),
                new Layer("water").add(LINE, Map.of("kind", "river"), 0, 3000, 2000, 2600, EXTENT, 3300),
                roads,
                new Layer("boundaries").add(LINE, Map.of("kind", "county"), 100, 0, 100, EXTENT),
                new Layer("places")
                        .add(
                                POINT,
                                Map.of("kind", "locality", "name", "Riverton", "name:es", "Villa del Río"),
                                2000,
                                2000))) {
            field(tile, 3, layer.bytes());
        }
        return tile.toByteArray();
    }

    private static final class Layer {
        private final String name;
        private final List<String> keys = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private final ByteArrayOutputStream features = new ByteArrayOutputStream();

        Layer(String name) {
            this.name = name;
        }

        /// @param points x, y, x, y … in units of the tile
        Layer add(int type, Map<String, String> tags, int... points) {
            var feature = new ByteArrayOutputStream();
            var numbers = new ByteArrayOutputStream();
            tags.forEach((key, value) -> {
                StreetFile.varint(numbers, index(keys, key));
                StreetFile.varint(numbers, index(values, value));
            });
            field(feature, 2, numbers.toByteArray());
            StreetFile.varint(feature, 3 << 3);
            StreetFile.varint(feature, type);
            field(feature, 4, geometry(type, points));
            field(features, 2, feature.toByteArray());
            return this;
        }

        byte[] bytes() {
            var layer = new ByteArrayOutputStream();
            field(layer, 1, name.getBytes(StandardCharsets.UTF_8));
            layer.writeBytes(features.toByteArray());
            keys.forEach(key -> field(layer, 3, key.getBytes(StandardCharsets.UTF_8)));
            for (var value : values) {
                var text = new ByteArrayOutputStream();
                field(text, 1, value.getBytes(StandardCharsets.UTF_8));
                field(layer, 4, text.toByteArray());
            }
            StreetFile.varint(layer, 5 << 3);
            StreetFile.varint(layer, EXTENT);
            StreetFile.varint(layer, 15 << 3);
            StreetFile.varint(layer, 2);
            return layer.toByteArray();
        }
    }

    private static int index(List<String> all, String one) {
        if (!all.contains(one)) {
            all.add(one);
        }
        return all.indexOf(one);
    }

    private static byte[] geometry(int type, int... points) {
        var out = new ByteArrayOutputStream();
        int[] pen = {0, 0};
        StreetFile.varint(out, 1 << 3 | 1);
        move(out, pen, points[0], points[1]);
        if (points.length > 2) {
            StreetFile.varint(out, (long) (points.length / 2 - 1) << 3 | 2);
            for (var i = 2; i < points.length; i += 2) {
                move(out, pen, points[i], points[i + 1]);
            }
        }
        if (type == AREA) {
            StreetFile.varint(out, 1 << 3 | 7);
        }
        return out.toByteArray();
    }

    private static void move(ByteArrayOutputStream out, int[] pen, int x, int y) {
        StreetFile.varint(out, zigzag(x - pen[0]));
        StreetFile.varint(out, zigzag(y - pen[1]));
        pen[0] = x;
        pen[1] = y;
    }

    private static long zigzag(int value) {
        return Integer.toUnsignedLong(value << 1 ^ value >> 31);
    }

    private static void field(ByteArrayOutputStream out, int number, byte[] bytes) {
        StreetFile.varint(out, number << 3 | 2);
        StreetFile.varint(out, bytes.length);
        out.writeBytes(bytes);
    }
}
