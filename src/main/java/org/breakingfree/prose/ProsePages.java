package org.breakingfree.prose;

import java.util.List;
import org.breakingfree.claims.Claim;
import org.breakingfree.helplines.Helpline;
import org.breakingfree.text.Source;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What each template for parts of a text is given.
public final class ProsePages {

    private ProsePages() {}

    /// `prose/claim.jte`
    ///
    /// @param number of its reference, from 1
    /// @param isFirst whether the text has not printed it before
    public record Figure(Language language, Claim claim, int number, boolean isFirst) {

        public String value() {
            return claim.value(language);
        }

        public String label() {
            return Messages.text(language, "prose.reference", number);
        }
    }

    /// `prose/helpline.jte`
    public record Number(Helpline helpline) {}

    /// `prose/signs.jte`
    public record Signs(Language language, List<SignGroup> groups) {

        public String text(String key) {
            return Messages.text(language, key);
        }
    }

    /// @param isChecked whether the wording of all was compared with the whole source
    public record SignGroup(String name, List<String> signs, List<Source> sources, boolean isChecked) {}

    /// `prose/sources.jte`: where the figures of a text come from.
    public record Sources(Chrome chrome, List<Claim> claims) {}
}
