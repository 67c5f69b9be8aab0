package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How to follow a show in an app.
class FollowPagesTest extends SiteTest implements PageQuestions {

    private static final String PATH = "/listen/understanding-the-nordic-model/subscribe";
    private static final String FEED = "http://127.0.0.1/podcasts/feed.xml";

    @Override
    public String path() {
        return PATH;
    }

    @Test
    void twelve_apps_are_asked_in_their_own_way() {
        var links = page(PATH).select(".apps a");

        assertThat(links.eachText()).hasSize(12).doesNotHaveDuplicates();
        assertThat(links.eachAttr("href"))
                .contains(
                        "podcast://127.0.0.1/podcasts/feed.xml",
                        "pktc://subscribe/127.0.0.1/podcasts/feed.xml",
                        "overcast://x-callback-url/add?url=http%3A%2F%2F127.0.0.1%2Fpodcasts%2Ffeed.xml",
                        "https://antennapod.org/deeplink/subscribe?url=http%3A%2F%2F127.0.0.1%2Fpodcasts%2Ffeed.xml");
        for (var link : page(PATH).select(".apps a[href^=http]")) {
            assertThat(link.attr("rel")).contains("noreferrer");
            assertThat(link.parent().text()).as("that it is another's site").contains("antennapod.org");
        }
    }

    @Test
    void a_camera_reads_the_address_of_the_feed() throws Exception {
        assertThat(page(PATH).select("#feed").val()).isEqualTo(FEED);
        assertThat(read(new QrCode(
                        Integer.parseInt(
                                page(PATH).selectFirst(".qr").attr("viewBox").split(" ")[2]),
                        page(PATH).select(".qr__code").attr("d"))))
                .isEqualTo(FEED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "https://example.org/a/very/long/path/of/a/feed/with/ñ/and?a=query&of=some%20length#end"})
    void a_camera_reads_whatever_the_address_is(String address) throws Exception {
        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    @Test
    void what_an_app_keeps_is_said_before_the_apps() {
        var page = page(PATH);
        var all = page.getAllElements();

        assertThat(page.select(".note").text()).contains("An app keeps what it downloaded");
        assertThat(all.indexOf(page.selectFirst(".note"))).isLessThan(all.indexOf(page.selectFirst(".apps")));
        assertThat(page.select("[data-copy]:not([hidden])"))
                .as("what only works with a script")
                .isEmpty();
    }

    @Test
    void an_unknown_show_cannot_be_followed() {
        assertThat(get("/listen/another-show/subscribe").statusCode()).isEqualTo(404);
    }

    /// What a camera makes of the drawing, enlarged.
    private static String read(QrCode code) throws Exception {
        var scale = 4;
        var side = code.size() * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path());
        while (run.find()) {
            var left = Integer.parseInt(run.group(1)) * scale;
            var top = Integer.parseInt(run.group(2)) * scale;
            for (var y = top; y < top + scale; y++) {
                Arrays.fill(
                        pixels, y * side + left, y * side + left + Integer.parseInt(run.group(3)) * scale, 0x17262b);
            }
        }
        try {
            var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
            return new QRCodeReader().decode(picture).getText();
        } catch (NotFoundException unreadable) {
            return "";
        }
    }
}
