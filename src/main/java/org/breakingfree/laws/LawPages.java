package org.breakingfree.laws;

import java.util.List;
import java.util.Optional;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// What each law template is given.
public final class LawPages {

    private LawPages() {}

    /// `laws/index.jte`
    ///
    /// @param filters what else can be asked
    /// @param groups the laws asked for, those of one stance together; empty when there is none
    /// @param world null when only the United States is asked for
    /// @param states null when only the rest of the world is asked for
    /// @param events newest first
    public record Index(
            Chrome chrome,
            Filters filters,
            Tally tally,
            List<Group> groups,
            @Nullable LawMap world,
            @Nullable LawMap states,
            List<Adopter> adopters,
            List<Happening> events) {

        /// How many events stand open on the page; older ones are folded away.
        private static final int RECENT = 12;

        public List<Happening> recent() {
            return events.subList(0, Math.min(RECENT, events.size()));
        }

        public List<Happening> older() {
            return events.subList(Math.min(RECENT, events.size()), events.size());
        }

        public boolean isOnADay() {
            return filters.filter().day() != null;
        }

        public int shown() {
            return groups.stream().mapToInt(group -> group.lines().size()).sum();
        }
    }

    /// `laws/filters.jte`
    public record Filters(Chrome chrome, LawFilter filter, List<Pill> stances, List<Pill> regions) {}

    /// One choice of a filter.
    ///
    /// @param swatch the stance whose color it shows, or empty
    public record Pill(String label, String address, boolean current, String swatch, int count) {}

    /// How many places there are of each kind, whatever is asked.
    ///
    /// @param nordic places that punish buying and not selling
    /// @param full those of them with ways out in the law
    /// @param low places whose row is of low confidence
    /// @param standings how many laws stood how on the day asked about; empty without a day
    public record Tally(long all, long nordic, long full, long low, List<String> standings) {}

    /// The laws of one stance, `laws/rows.jte`.
    public record Group(Chrome chrome, Stance stance, List<LawLine> lines) {}

    /// An event with its place, `laws/event.jte`.
    ///
    /// @param showsPlace false on the page of the place itself
    public record Happening(Chrome chrome, LawEvent event, LawLine place, boolean showsPlace) {

        public String when() {
            return event.happened().in(chrome.language());
        }
    }

    /// `laws/show.jte`
    ///
    /// @param parts the parts of a country that have laws of their own; empty for others
    /// @param map the states, for the United States; otherwise null
    /// @param events oldest first
    public record Show(
            LawStory story,
            List<LawLine> parts,
            @Nullable LawMap map,
            List<Happening> events,
            Optional<LawLine> previous,
            Optional<LawLine> next) {

        public Chrome chrome() {
            return story.line().chrome();
        }
    }

    /// `laws/refused.jte`
    ///
    /// @param parameters those whose value is not one we have
    /// @param today the last day that can be asked, in words
    public record Refused(Chrome chrome, List<String> parameters, String first, String today, Filters filters) {}
}
