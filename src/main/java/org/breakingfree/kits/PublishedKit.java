package org.breakingfree.kits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.mapper.Nested;

/// A kit as visitors find it: its newest edition, the steps of the hour, and the files, if they are made.
public record PublishedKit(About about, List<Step> steps, List<ShelvedFile> files) {

    /// @param code names it in addresses
    /// @param sourceHash what its files were made from; empty until they are made
    public record About(
            String code,
            @Nested Cover cover,
            String edition,
            LocalDate datedOn,
            String review,
            String license,
            String sourceHash) {}

    public record Cover(String title, String subtitle, String summary, String audience, int minutes, String language) {
        public boolean isIn(Language reader) {
            return language.equals(reader.tag());
        }
    }

    public record Step(int minutes, String title, String summary, int firstSlide, int lastSlide) {}

    public String path() {
        return "/kits/" + about.code();
    }

    /// The address of a file or a preview of this edition.
    public String path(String name) {
        return path() + "/" + about.edition() + "/" + name;
    }

    public Optional<ShelvedFile> archive() {
        return files.stream().filter(ShelvedFile::isArchive).findFirst();
    }

    /// The single files, without the archive of them all.
    public List<ShelvedFile> parts() {
        return files.stream().filter(file -> !file.isArchive()).toList();
    }

    /// The first page of the first document and the first slide, as pictures.
    public List<ShelvedFile> previews() {
        return files.stream()
                .filter(file -> file.part().equals("facilitator-guide") || file.isSlides())
                .filter(file -> !file.preview().isEmpty())
                .toList();
    }
}
