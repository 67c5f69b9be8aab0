package org.breakingfree.kits;

/// A finished file of an edition, as the directory of kits knows it.
///
/// @param pages pages or slides; 0 for the archive
/// @param bytes its size
/// @param sha256 of its bytes, hexadecimal
/// @param preview the name of the PNG of its first page, `previewWidth` by `previewHeight` pixels; empty without one
public record ShelvedFile(
        String name,
        String type,
        int pages,
        long bytes,
        String sha256,
        String preview,
        int previewWidth,
        int previewHeight) {

    public boolean isArchive() {
        return type.equals(KitFile.ZIP);
    }

    public boolean isSlides() {
        return type.equals(KitFile.PPTX);
    }

    public boolean isPdf() {
        return type.equals(KitFile.PDF);
    }

    /// The name without its ending: `facilitator-guide`. Archives, whose names carry an edition, are all `archive`.
    public String part() {
        return isArchive() ? "archive" : name.substring(0, name.lastIndexOf('.'));
    }

    String line() {
        return String.join(
                "\t", name, type, "" + pages, "" + bytes, sha256, preview, "" + previewWidth, "" + previewHeight);
    }

    static ShelvedFile of(String line) {
        var cells = line.split("\t", -1);
        return new ShelvedFile(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                Long.parseLong(cells[3]),
                cells[4],
                cells[5],
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]));
    }
}
