package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 over named contents, in hex: equal fingerprints mean that compiling again would give the same rules. */
public final class Fingerprint {
    /** Written by the build: fingerprint of the classes that rules may name. */
    static final String VOCABULARY = "META-INF/tradepact/vocabulary.sha256";

    /** To be raised when the way rules are compiled changes. */
    private static final String FORM = "13";

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Of a pack's rules, the engine that compiles them and the classes they name. */
    static String of(String pack, List<RuleFile> files, String vocabulary) {
        Fingerprint print = new Fingerprint()
                .add(FORM)
                .add(RuleCompiler.engineVersion())
                .add(vocabulary)
                .add(pack);
        files.forEach(file -> print.add(file.name()).add(file.text()));
        return print.hex();
    }

    /** The classes that this program was built with, or {@code unbuilt} where the build has not run. */
    public static String vocabulary() throws IOException {
        try (InputStream in = Fingerprint.class.getClassLoader().getResourceAsStream(VOCABULARY)) {
            return in == null ? "unbuilt" : new String(in.readAllBytes(), UTF_8).strip();
        }
    }

    public Fingerprint add(String part) {
        return add(part.getBytes(UTF_8));
    }

    public Fingerprint add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
