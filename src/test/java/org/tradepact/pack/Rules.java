package org.tradepact.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small folder of rules between two invented parties, to be read as it is or with a part changed. */
public final class Rules {
    public static final String AGREEMENT =
            """
            pack: pact
            title: Pact between XA and XB
            knownUntil: 2026-10-05
            instruments:
              - id: pact
                title: Pact
                called: the pact
                kind: treaty
                parties: [XA, XB]
                entersIntoForce: {after: noticesExchanged, period: P60D, clause: "9"}
                endsOnNotice: {period: P180D, clause: "10"}
                events: [{event: signed, on: 2025-10-26, source: S1}]
                sources: [S1]
                readings:
                  - id: ruling
                    turnsOn: what became of the pact after the ruling
                    options:
                      - {id: signed, means: still signed, standing: party, heldBy: XA, sources: [S1], event: none}
                      - {id: void, means: void, standing: court, heldBy: a court, sources: [S1], event: {event: struckDown, on: 2026-02-20, source: S1}}
            commitments:
              - id: PACT-1
                instrument: pact
                clause: "1"
                title: No export restrictions
                summary: XA does not restrict exports to XB.
                holder: XA
                beneficiary: XB
                modality: prohibition
                owed: result
                subjects: [exportRestriction]
                needs: {exportRestriction: [takenBy, form, goods, stage, to]}
                readings:
                  - id: stage
                    turnsOn: '"minerals"'
                    options:
                      - {id: any, means: any stage, standing: text, sources: [S1]}
                      - {id: processed, means: processed only, standing: party, heldBy: XA, sources: [S1]}
                encoding: full
                sources: [S1]
                confidence: primary
              - id: PACT-2
                instrument: pact
                clause: "2"
                title: Import ban within two years
                summary: XA adopts an import ban on goods of forced labour within two years.
                holder: XA
                modality: obligation
                owed: result
                deadline: entryIntoForce + P2Y
                requires: {legalAct: {takenBy: holder, subject: forcedLabourImportBan}}
                schedule: pact-rates
                encoding: partial
                encodingNote: enforcement is not judged
                sources: [S1]
                confidence: primary
            """;
    public static final String TERMS =
            """
            schedules:
              - {id: pact-rates, kind: rates, complete: false, entries: [], source: S1, note: could not be read}
              - {id: pact-list, kind: list, complete: true, entries: [{line: "0101.21", from: 2025-10-26, source: S1}]}
            terms:
              - {id: PACT-1/rate, rate: 19, from: 2025-10-26, source: S1, confidence: primary}
              - {id: PACT-1/amount, amount: USD 2600000000, from: 2025-10-26, source: S1, confidence: primary}
            """;
    public static final String GOODS =
            """
            goods:
              - {id: rare-earths, title: rare earths, lines: ["2846", "280530"], within: [minerals], synonyms: [lanthanides]}
              - {id: magnets, title: magnets, lines: ["85051110"], within: [rare-earths], fixes: {stage: magnet}}
              - {id: minerals, title: critical minerals, lines: []}
            """;
    public static final String WORLD =
            """
            pack: world
            title: What happened
            world: true
            knownUntil: 2026-10-05
            """;
    public static final String FACTS =
            """
            facts:
              - exportControl: {id: w1, takenBy: CN, goods: "2846", inForceFrom: 2025-04-04, source: S1}
            """;
    private static final String SOURCES = "S1: an invented newspaper, 2025\n";

    private Rules() {}

    /** Writes the folder as it is. */
    public static Path in(Path folder) {
        return with(folder, Map.of());
    }

    /** Writes the folder with some files replaced: name such as {@code pact/terms.yaml} to text. */
    public static Path with(Path folder, Map<String, String> replaced) {
        Path rules = folder.resolve("rules");
        Map.of(
                        "pact/agreement.yaml", AGREEMENT,
                        "pact/terms.yaml", TERMS,
                        "goods/goods.yaml", GOODS,
                        "world/agreement.yaml", WORLD,
                        "world/facts.yaml", FACTS,
                        "sources.yaml", SOURCES)
                .forEach((name, text) -> write(rules.resolve(name), replaced.getOrDefault(name, text)));
        return rules;
    }

    public static Library library(Path folder) {
        Problems problems = new Problems();
        Library library = Library.of(List.of(), Map.of()).plus(in(folder), problems);
        if (!problems.none()) {
            throw new IllegalStateException(problems.toString());
        }
        return library;
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
