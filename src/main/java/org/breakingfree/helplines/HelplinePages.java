package org.breakingfree.helplines;

import java.util.List;
import org.breakingfree.web.Chrome;

/// What each helpline template is given.
public final class HelplinePages {

    private HelplinePages() {}

    /// `helplines/index.jte`
    ///
    /// @param national the helplines of the whole United States
    /// @param states those of single states, by state
    /// @param countries those of other countries, by country
    public record Index(Chrome chrome, List<Helpline> national, List<Group> states, List<Group> countries) {}

    /// `helplines/nearby.jte`: numbers by place in a few lines, for beside something else
    public record Nearby(Chrome chrome, List<Group> states, List<Group> countries) {

        static Nearby of(Chrome chrome, List<Helpline> all) {
            return new Nearby(chrome, Groups.states(chrome, all), Groups.countries(chrome, all));
        }
    }

    /// @param anchor names the group in the page: `us-mn`, `se`
    /// @param name the state or country, in the visitor's language
    public record Group(String anchor, String name, List<Helpline> helplines) {}

    /// `helplines/entry.jte`
    public record Entry(Chrome chrome, Helpline helpline) {

        public String hours() {
            return isSpanish()
                    ? helpline.details().hoursEs()
                    : helpline.details().hoursEn();
        }

        public String audience() {
            return isSpanish()
                    ? helpline.details().audienceEs()
                    : helpline.details().audienceEn();
        }

        public String note() {
            return isSpanish()
                    ? helpline.details().noteEs()
                    : helpline.details().noteEn();
        }

        private boolean isSpanish() {
            return chrome.language() == org.breakingfree.web.Language.ES;
        }
    }
}
