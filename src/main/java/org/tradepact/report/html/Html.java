package org.tradepact.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Writes a page as one file that needs nothing else: no script, no font, no network. */
public final class Html {
    private static final String TEMPLATES = "org.tradepact.report.html";

    private Html() {}

    /** The page as HTML, to be kept as UTF-8. Nothing in the sheet is taken for markup. */
    public static String write(Sheet sheet) {
        String css = css();
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, Html.class.getClassLoader(), TEMPLATES)
                .render("page.jte", Map.of("sheet", sheet, "css", css, "policy", policy(css)), out);
        return clean(out.toString());
    }

    /** The browser may load nothing and run nothing; of styles it takes the one that is written into the page. */
    private static String policy(String css) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                    .formatted(Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String css() {
        try (InputStream in = Html.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing beside the classes");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what a page may not hold, or a browser would obey: control characters, changes of direction. */
    private static String clean(String page) {
        StringBuilder clean = new StringBuilder(page.length());
        page.codePoints().filter(c -> !obeyed(c)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean obeyed(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c <= 0x9F;
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean none = c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return control || direction || none;
    }
}
