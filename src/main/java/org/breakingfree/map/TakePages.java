package org.breakingfree.map;

import java.util.List;
import org.breakingfree.shapes.Shape;
import org.breakingfree.web.Chrome;

/// What the templates are given that let the map be taken along.
public final class TakePages {

    private TakePages() {}

    /// `map/take.jte`: the present filter as files, and as a frame for other sites.
    ///
    /// @param code of the frame, to be copied
    public record Take(Chrome chrome, List<File> files, String preview, String code) {}

    /// @param name of its kind: `CSV`
    /// @param told what it is good for
    public record File(String name, String href, String told) {}

    /// `map/embed.jte`
    ///
    /// @param title what is shown, in words
    /// @param summary how many records, in how many areas
    /// @param description all of the picture in words
    /// @param viewBox of the map
    /// @param letters how high the numbers are, in units of the map
    /// @param kind the layer that is shown, or `mixed`
    /// @param notDrawn what is shown but has no circle, or empty
    /// @param full the address of the whole page with the same filter
    public record Embed(
            Chrome chrome,
            String title,
            String summary,
            String description,
            String viewBox,
            String letters,
            List<Outline> outlines,
            List<Circle> circles,
            String kind,
            String notDrawn,
            String full,
            String made) {}

    public record Outline(Shape shape, boolean isChosen) {}

    /// @param isWhole whether it stands for the whole state beside circles for parts of it
    /// @param x in units of the map, as text; as are the others
    /// @param line from where it would stand if there were room, as the `d` of a path; or empty
    public record Circle(boolean isWhole, String x, String y, String radius, String label, String line) {}
}
