package org.tradepact.report;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Opens generators of indented JSON with the same line ends everywhere. */
public final class JsonText {
    private JsonText() {}

    public static JsonGenerator to(Writer text) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        PrettyPrinter lines =
                new DefaultPrettyPrinter().withArrayIndenter(indent).withObjectIndenter(indent);
        return new JsonFactory()
                .createGenerator(
                        new ObjectWriteContext.Base() {
                            @Override
                            public PrettyPrinter getPrettyPrinter() {
                                return lines;
                            }

                            @Override
                            public boolean hasPrettyPrinter() {
                                return true;
                            }
                        },
                        text);
    }
}
