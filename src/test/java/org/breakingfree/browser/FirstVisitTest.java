package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the front page costs somebody who has never been here, on an old phone and a slow line.
class FirstVisitTest extends BrowserTest {

    private static final int MOST_BYTES = 60_000;
    private static final int MOST_REQUESTS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/es"})
    void it_is_light(String path) {
        for (var device : new Device[] {Device.PHONE, Device.DESKTOP}) {
            var page = visitor(device);
            var requests = new ArrayList<Request>();
            page.onRequestFinished(requests::add);
            page.navigate(at(path));
            page.waitForLoadState(LoadState.NETWORKIDLE);

            var bytes = 0;
            for (var request : List.copyOf(requests)) {
                var sizes = request.sizes();
                bytes += sizes.responseBodySize + sizes.responseHeadersSize;
            }
            System.out.println("First visit to " + path + " on a " + device + ": " + bytes + " bytes, "
                    + requests.size() + " requests");
            assertThat(bytes)
                    .as(requests.stream().map(Request::url).toList().toString())
                    .isLessThan(MOST_BYTES);
            assertThat(requests).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        }
    }
}
