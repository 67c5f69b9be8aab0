package org.breakingfree.kits;

import java.text.NumberFormat;
import java.util.List;
import org.breakingfree.web.Chrome;

/// What each kit template is given.
public final class KitPages {

    private static final int THOUSAND = 1_000;

    private KitPages() {}

    /// `kits/index.jte`
    public record Index(Chrome chrome, List<PublishedKit> kits) {}

    /// `kits/show.jte`
    public record Show(Chrome chrome, PublishedKit kit) {

        /// The language the kit is written in, when it is not the reader's.
        public @org.jspecify.annotations.Nullable String foreign() {
            return kit.about().cover().isIn(chrome.language())
                    ? null
                    : kit.about().cover().language();
        }

        /// What a file is, how long and how large: `PDF, 10 pages, 82 kB`.
        public String describe(ShelvedFile file) {
            if (file.isArchive()) {
                return chrome.text("kits.about_archive", kit.parts().size(), size(file));
            }
            return file.isSlides()
                    ? chrome.text("kits.about_slides", file.pages(), size(file))
                    : chrome.count("kits.about_pdf", file.pages()) + ", " + size(file);
        }

        private String size(ShelvedFile file) {
            var format = NumberFormat.getNumberInstance(chrome.language().locale());
            if (file.bytes() < THOUSAND * THOUSAND) {
                return chrome.text("kits.kilobytes", format.format(Math.ceilDiv(file.bytes(), THOUSAND)));
            }
            format.setMaximumFractionDigits(1);
            return chrome.text("kits.megabytes", format.format(file.bytes() / (double) (THOUSAND * THOUSAND)));
        }

        /// The minute at which a step begins.
        public String startOf(int step) {
            return PrintPage.clock(kit.steps().subList(0, step).stream()
                    .mapToInt(PublishedKit.Step::minutes)
                    .sum());
        }
    }
}
