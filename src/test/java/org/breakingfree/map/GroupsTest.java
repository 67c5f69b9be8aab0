package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked for, at every zoom.
class GroupsTest {

    private static final int FILTERS = 12;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 700, 5_000})
    void symbols_never_touch_and_count_exactly_what_is_asked_for(int cities) {
        var random = new RandomPlaces(cities);
        var areas = random.areas(cities);
        var atlas = RandomPlaces.atlas(areas, random.records(areas, 20 * cities));
        for (var i = 0; i < FILTERS; i++) {
            var filter = i == 0 ? Filter.everything() : random.filter(atlas, areas);
            for (var zoom = Groups.WIDEST_ZOOM; zoom <= Groups.CLOSEST_ZOOM; zoom++) {
                var groups = atlas.groups(filter, zoom);

                assertThat(overlaps(groups, zoom)).as(filter + " at " + zoom).isZero();
                assertThat(sums(groups)).isEqualTo(atlas.select(filter).byLayer());
                checkMembers(groups);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void the_same_records_make_the_same_groups(int zoom) {
        var areas = new RandomPlaces(1).areas(900);
        var records = new RandomPlaces(2).records(areas, 9_000);
        var one = RandomPlaces.atlas(areas, records);
        var turned = new java.util.ArrayList<>(areas);
        java.util.Collections.reverse(turned);
        var other = RandomPlaces.atlas(turned, records);

        assertThat(json(one, zoom)).isEqualTo(json(other, zoom));
    }

    private static String json(Atlas atlas, int zoom) {
        var groups = Groups.of(atlas.select(Filter.everything()), zoom);
        return new String(new GroupsJson(groups, atlas.names(org.breakingfree.web.Language.EN)).whole());
    }

    private static int overlaps(Groups groups, int zoom) {
        var overlaps = 0;
        long world = 256L << zoom;
        for (var i = 0; i < groups.size(); i++) {
            for (var j = 0; j < i; j++) {
                long across = Math.abs(groups.x(i) - groups.x(j));
                long aside = Math.min(across, world - across);
                long down = groups.y(i) - groups.y(j);
                long apart = groups.radius(i) + groups.radius(j);
                if (aside * aside + down * down < apart * apart) {
                    overlaps++;
                }
            }
        }
        return overlaps;
    }

    private static int[] sums(Groups groups) {
        var sums = new int[Layer.values().length];
        for (var group = 0; group < groups.size(); group++) {
            for (var layer = 0; layer < sums.length; layer++) {
                sums[layer] += groups.count(group, layer);
            }
        }
        return sums;
    }

    /// Every area with a record is in one group, whose largest it never exceeds.
    private static void checkMembers(Groups groups) {
        var selection = groups.selection();
        var seen = new HashSet<Integer>();
        for (var group = 0; group < groups.size(); group++) {
            var members = groups.members(group);
            assertThat(groups.isJoined(group)).isEqualTo(members.length > 1);
            assertThat(members).contains(groups.area(group));
            for (var area : members) {
                assertThat(seen.add(area)).isTrue();
                assertThat(selection.count(area)).isPositive().isLessThanOrEqualTo(selection.count(groups.area(group)));
            }
        }
        assertThat(seen).hasSize(selection.areas());
    }
}
