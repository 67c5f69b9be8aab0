package org.breakingfree.kits;

/// One finished file of a kit.
///
/// @param name its name in addresses and in the archive's folder; neutral, ASCII
/// @param folder the archive's folder it lies in, such as `1-prepare`
/// @param title what people call it
/// @param pages pages or slides; 0 for the archive
/// @param preview a PNG of its first page, or an empty array
public record KitFile(String name, String folder, String title, String type, int pages, byte[] bytes, byte[] preview) {

    static final String PDF = "application/pdf";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ZIP = "application/zip";
}
