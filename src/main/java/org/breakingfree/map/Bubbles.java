package org.breakingfree.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakingfree.shapes.Frame;

/// Sizes circles and finds room for them.
///
/// @param letters how high the numbers in them are, in units of the map
record Bubbles(Frame frame, double letters) {

    /// A digit of a bold face is about so wide, as a part of its height.
    private static final double DIGIT = 0.29;

    /// The radius of the largest, as a part of the height of the map.
    private static final double LARGEST = 0.058;

    /// A single record among few is no large circle.
    private static final long FEW = 40;

    private static final int MOST_STEPS = 400;

    private static final Comparator<Counted> LARGEST_FIRST =
            Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::code);

    /// @param isWhole whether it is told of the whole state beside others that are told of parts of it
    /// @param x where it belongs
    record Counted(String code, boolean isWhole, long count, double x, double y) {

        /// Both as one, in the middle of their records, with the code of the larger.
        Counted and(Counted other) {
            var sum = count + other.count;
            return new Counted(
                    count >= other.count ? code : other.code,
                    isWhole,
                    sum,
                    (x * count + other.x * other.count) / sum,
                    (y * count + other.y * other.count) / sum);
        }
    }

    /// Joins what would lie on each other, until nothing does; what is told of the whole state stays by itself.
    List<Counted> joined(List<Counted> counted) {
        var groups = counted;
        for (var before = Integer.MAX_VALUE; groups.size() < before; ) {
            before = groups.size();
            groups = joinedOnce(groups);
        }
        return groups;
    }

    private List<Counted> joinedOnce(List<Counted> counted) {
        var most = most(counted);
        var groups = new ArrayList<Counted>();
        for (var each : counted.stream().sorted(LARGEST_FIRST).toList()) {
            var radius = radius(each, most);
            var near = groups.stream()
                    .filter(group -> !group.isWhole() && !each.isWhole())
                    .filter(group ->
                            Math.hypot(group.x() - each.x(), group.y() - each.y()) < radius + radius(group, most))
                    .findFirst();
            near.ifPresentOrElse(group -> groups.set(groups.indexOf(group), group.and(each)), () -> groups.add(each));
        }
        return groups;
    }

    private static long most(List<Counted> counted) {
        return counted.stream().mapToLong(Counted::count).max().orElse(1);
    }

    private double radius(Counted each, long most) {
        var legible = letters * (0.34 + DIGIT * label(each.count()).length());
        var grown = LARGEST * frame.height() * Math.sqrt((double) each.count() / Math.max(most, FEW));
        return Math.max(legible, grown);
    }

    /// The circles, none on another, the largest first. Their areas grow with the numbers as far as these stay legible.
    List<Bubble> placed(List<Counted> counted) {
        var most = most(counted);
        var bubbles = new ArrayList<>(counted.stream()
                .sorted(LARGEST_FIRST)
                .map(each -> new Bubble(
                        each.code(),
                        each.isWhole(),
                        each.count(),
                        label(each.count()),
                        each.x(),
                        each.y(),
                        radius(each, most),
                        each.x(),
                        each.y()))
                .toList());
        for (var step = 0; step < MOST_STEPS && pushed(bubbles); step++) {
            // Each step leaves less to do.
        }
        return List.copyOf(bubbles);
    }

    /// Up to four signs: `964`, `12k`, `1.2M`.
    static String label(long count) {
        if (count < 1_000) {
            return String.valueOf(count);
        }
        var unit = count < 999_500 ? 1_000 : 1_000_000;
        var tenths = Math.round(10.0 * count / unit);
        var digits = tenths < 100 ? tenths / 10 + "." + tenths % 10 : String.valueOf(Math.round(tenths / 10.0));
        return digits + (unit == 1_000 ? "k" : "M");
    }

    private boolean pushed(List<Bubble> bubbles) {
        var any = false;
        for (var i = 0; i < bubbles.size(); i++) {
            for (var j = i + 1; j < bubbles.size(); j++) {
                any |= push(bubbles, i, j);
            }
        }
        return any;
    }

    /// Moves two circles apart by as much as they overlap; the larger gives way less.
    private boolean push(List<Bubble> bubbles, int i, int j) {
        var one = bubbles.get(i);
        var other = bubbles.get(j);
        var dx = other.x() - one.x();
        var dy = other.y() - one.y();
        var distance = Math.hypot(dx, dy);
        var missing = one.radius() + other.radius() + 0.08 * letters - distance;
        if (missing <= 0.01 * letters) {
            return false;
        }
        // Of two in one spot each pair parts in a direction of its own.
        var x = distance == 0 ? Math.cos(i + 2.4 * j) : dx / distance;
        var y = distance == 0 ? Math.sin(i + 2.4 * j) : dy / distance;
        var share = other.radius() / (one.radius() + other.radius());
        bubbles.set(i, moved(one, -x * missing * share, -y * missing * share));
        bubbles.set(j, moved(other, x * missing * (1 - share), y * missing * (1 - share)));
        return true;
    }

    private Bubble moved(Bubble bubble, double dx, double dy) {
        return bubble.at(
                inside(bubble.x() + dx, frame.x(), frame.width(), bubble.radius()),
                inside(bubble.y() + dy, frame.y(), frame.height(), bubble.radius()));
    }

    private static double inside(double value, double from, double length, double radius) {
        return 2 * radius >= length ? from + length / 2 : Math.clamp(value, from + radius, from + length - radius);
    }
}
