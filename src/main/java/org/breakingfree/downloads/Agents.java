package org.breakingfree.downloads;

import java.util.regex.Pattern;

/// Programs that fetch sound without anybody who listens: search engines, directories, previews of links, monitors,
/// and what programmers use. They name themselves; one that lies is counted, as everywhere.
final class Agents {

    private static final Pattern MACHINES = Pattern.compile(
            "bot\\b|bot[/;_-]|crawl|spider|slurp|scrap(e|y)|archiver|preview|monitor|uptime|pingdom|statuscake|datadog"
                    + "|headless|lighthouse|pagespeed|validator|checker|feedfetcher|facebookexternalhit|whatsapp"
                    + "|mediapartners|externalagent|^itms\\b|podcastindex|podchaser|podnews|listennotes|chartable"
                    + "|^spotify/1\\.0$|^amazonmusic$|^curl/|^wget/|^libwww|python|^go-http|^java[-/]|^ruby|^node|^axios"
                    + "|^php|guzzle|^httpie|^postman|okhttp/[\\d.]+$|apache-httpclient|^perl|^rome",
            Pattern.CASE_INSENSITIVE);

    /// A watch fetches again what its telephone fetched.
    private static final Pattern WATCHES = Pattern.compile("watchOS|Apple Watch|^atc/", Pattern.CASE_INSENSITIVE);

    private Agents() {}

    /// Whether somebody may be listening.
    static boolean isListener(String agent) {
        return !agent.isBlank()
                && !MACHINES.matcher(agent).find()
                && !WATCHES.matcher(agent).find();
    }
}
