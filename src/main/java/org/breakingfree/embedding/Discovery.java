package org.breakingfree.embedding;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.breakingfree.web.Chrome;

/// `embedding/discovery.jte`: where programs learn how to embed a page.
///
/// @param title of what is embedded
public record Discovery(String title, String json, String xml) {

    /// @param page the full address of the page, with its query
    public static Discovery of(Chrome chrome, String title, String page) {
        var service = chrome.frame().site().publicUrl() + OEmbedController.PATH + "?url=" + encode(page, UTF_8);
        return new Discovery(title, service + "&format=json", service + "&format=xml");
    }
}
