package org.tradepact.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as relative URIs. */
final class Uris {
    private Uris() {}

    static String of(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).getRawPath();
        } catch (URISyntaxException e) {
            return path.replace('\\', '/').replace(" ", "%20");
        }
    }
}
