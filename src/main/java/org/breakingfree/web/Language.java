package org.breakingfree.web;

import java.util.Locale;

/// The languages of the site. The first part of the path says which one a visitor reads, never a cookie.
public enum Language {
    EN("en", "", "English"),
    ES("es", "/es", "Español");

    private final String tag;
    private final String prefix;
    private final String ownName;

    Language(String tag, String prefix, String ownName) {
        this.tag = tag;
        this.prefix = prefix;
        this.ownName = ownName;
    }

    /// The language that a request's path names.
    public static Language of(String path) {
        return path.equals(ES.prefix) || path.startsWith(ES.prefix + "/") ? ES : EN;
    }

    /// The path without the language: `/es/laws` and `/laws` are both `/laws`.
    public static String neutral(String path) {
        if (of(path) == EN) {
            return path;
        }
        var rest = path.substring(ES.prefix.length());
        return rest.isEmpty() ? "/" : rest;
    }

    /// The address of a page in this language.
    public String address(String neutralPath) {
        return neutralPath.equals("/") && this != EN ? prefix : prefix + neutralPath;
    }

    /// The BCP 47 tag: `en`, `es`.
    public String tag() {
        return tag;
    }

    /// What stands before the path: nothing for English.
    public String prefix() {
        return prefix;
    }

    /// What speakers call it.
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == EN ? ES : EN;
    }

    public Locale locale() {
        return this == EN ? Locale.US : Locale.forLanguageTag("es-US");
    }
}
