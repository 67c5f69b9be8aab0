package org.breakingfree.map;

import java.util.List;
import org.breakingfree.embedding.Discovery;
import org.breakingfree.shapes.Shape;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// What each template of the map is given.
public final class MapPages {

    private MapPages() {}

    /// `map/index.jte`
    ///
    /// @param tiles where the script finds the map under the map
    /// @param added what the operator adds to it
    /// @param summary how many records are shown, and where
    public record Index(
            Chrome chrome,
            String tiles,
            Added added,
            String summary,
            Filters filters,
            List<Region> regions,
            Listing listing,
            TakePages.Take take,
            Discovery discovery) {}

    /// `map/added.jte`: what the operator adds to the map, to be turned on by the visitor. What is not added is empty.
    ///
    /// @param streets where the script finds their tiles
    /// @param deepest the finest zoom they have
    /// @param pictures address of another host's pictures, with `{z}`, `{x}` and `{y}` in it
    public record Added(String streets, int deepest, String pictures, String host, String attribution) {

        static Added of(OperatorMaps maps) {
            return new Added(
                    maps.streets()
                            .map(streets -> "/map/streets/" + streets.edition())
                            .orElse(""),
                    maps.streets().map(Streets::deepestZoom).orElse(0),
                    maps.external().map(ExternalTiles::address).orElse(""),
                    maps.external().map(ExternalTiles::host).orElse(""),
                    maps.external().map(ExternalTiles::attribution).orElse(""));
        }

        public boolean isAny() {
            return !streets.isEmpty() || !pictures.isEmpty();
        }
    }

    /// `map/filters.jte`
    ///
    /// @param kinds the kinds of layers that have several
    /// @param isNarrow whether only some kinds of a layer are chosen
    /// @param within code of the chosen state or country, or empty
    /// @param text what was typed
    /// @param languages empty when no record says in which it is told
    /// @param isOpen whether years or a language are chosen
    /// @param sort of the list, to be kept; empty when it is the usual one
    public record Filters(
            Chrome chrome,
            List<LayerChoice> layers,
            List<KindGroup> kinds,
            boolean isNarrow,
            List<Choice> states,
            List<Choice> countries,
            String within,
            String text,
            int longestText,
            List<Choice> from,
            List<Choice> to,
            List<Choice> languages,
            boolean isOpen,
            String sort) {}

    /// @param count how many records there are, whatever else is chosen
    public record LayerChoice(String key, String name, String hint, String count, boolean chosen) {}

    /// @param layer what they all are
    public record KindGroup(String layer, List<KindChoice> kinds) {}

    public record KindChoice(String key, String name, String count, boolean chosen) {}

    public record Choice(String value, String name, boolean chosen) {}

    /// A state on the map that needs no script.
    ///
    /// @param title its name and how many records it has
    /// @param radius of its circle in units of the drawing; 0 when it has none
    public record Region(Shape shape, String title, String href, double radius) {}

    public record Link(String text, String href, boolean current) {}

    /// A link to a page of the list.
    ///
    /// @param way `prev`, `next`, or empty for one that is named by its number
    /// @param hasGap whether pages between it and its neighbor are left out
    public record PageLink(String text, String href, boolean current, String way, boolean hasGap) {}

    /// `map/list.jte`
    ///
    /// @param kinds how many there are of each kind, in words; empty when that goes without saying
    /// @param pages empty when all is on one
    /// @param everywhere the address without a state, or empty when none is chosen
    public record Listing(
            Chrome chrome,
            String title,
            String count,
            List<String> kinds,
            List<Column> columns,
            List<Row> rows,
            List<PageLink> pages,
            String everywhere,
            boolean hasAwards) {}

    /// A column of the list.
    ///
    /// @param href the list sorted by it, or empty when it cannot be
    /// @param sorted how the list is sorted by it, in the words of `aria-sort`; null when it is not
    public record Column(String text, String href, @Nullable String sorted) {}

    /// @param basis in the reader's language; may be empty
    /// @param detail in English; may be empty
    /// @param origin where it was read, if not at its source, and how sure we are of it
    /// @param checked when its source was last read, in words
    /// @param isGeneralized whether it stands in a county, state or country instead of a city
    public record Row(
            Place place,
            String where,
            String layer,
            String kind,
            String basis,
            String detail,
            String years,
            String origin,
            String checked,
            boolean isGeneralized) {}
}
