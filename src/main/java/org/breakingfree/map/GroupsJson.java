package org.breakingfree.map;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Groups as the map's script is sent them, column by column, which packs smaller than row by row.
///
/// `{"total": records, "areas": with any, "listed": whether places.json has all of them, "groups": {"x": [], "y": [],
/// "radius": [], "counts": [[by layer]], "names": [], "near": [0|1], "precision": [0 country to 3 city], "regions": [],
/// "areas": [[numbers]]}}`. Positions and radii are pixels of the world at this zoom, which is 256 · 2^zoom wide;
/// `near` is 1 when several areas are joined; `areas` is there only when `listed`.
final class GroupsJson {

    private static final int LAYERS = Layer.values().length;

    /// About what a group takes.
    private static final int GROUP_BYTES = 96;

    private final Groups groups;
    private final AreaNames names;
    private int[] shown = new int[0];
    private JsonText json = new JsonText(0);

    GroupsJson(Groups groups, AreaNames names) {
        this.groups = groups;
        this.names = names;
    }

    /// All groups, or none when they are too many.
    byte[] whole() {
        return groups.areSentAtOnce()
                ? write(IntStream.range(0, groups.size()).toArray())
                : head().plain("\"groups\":null}").bytes();
    }

    /// The groups that stand in a tile of [Groups#TILE_ZOOM].
    byte[] tile(int x, int y) {
        return write(IntStream.range(0, groups.size())
                .filter(group -> groups.isIn(group, x, y))
                .toArray());
    }

    private JsonText head() {
        var selection = groups.selection();
        json = new JsonText(256 + GROUP_BYTES * shown.length);
        return json.plain("{\"total\":")
                .number(selection.total())
                .plain(",\"areas\":")
                .number(selection.areas())
                .plain(",\"listed\":")
                .plain(selection.isListed() ? "true," : "false,");
    }

    private byte[] write(int[] chosen) {
        shown = chosen;
        head().plain("\"groups\":{");
        column("x", group -> json.number(groups.x(group)));
        column(",\"y", group -> json.number(groups.y(group)));
        column(",\"radius", group -> json.number(groups.radius(group)));
        column(",\"counts", this::counts);
        column(",\"names", group -> json.plain(names.quoted(groups.area(group))));
        column(",\"near", group -> json.number(groups.isJoined(group) ? 1 : 0));
        column(",\"precision", group -> json.number(groups.finest(group)));
        column(",\"regions", group -> json.plain(names.quotedRegion(groups.area(group))));
        if (groups.selection().isListed()) {
            column(",\"areas", this::members);
        }
        return json.plain("}}").bytes();
    }

    private void column(String name, IntConsumer cell) {
        json.plain(name.startsWith(",") ? name : "\"" + name).plain("\":[");
        for (var i = 0; i < shown.length; i++) {
            json.comma(i);
            cell.accept(shown[i]);
        }
        json.plain("]");
    }

    private void counts(int group) {
        json.plain("[");
        for (var layer = 0; layer < LAYERS; layer++) {
            json.comma(layer).number(groups.count(group, layer));
        }
        json.plain("]");
    }

    private void members(int group) {
        json.plain("[");
        var members = groups.members(group);
        for (var i = 0; i < members.length; i++) {
            json.comma(i).number(members[i]);
        }
        json.plain("]");
    }
}
