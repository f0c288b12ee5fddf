package org.tradepact.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tradepact.scenario.ScenarioFolder;

/** Scenario files that speak of a commitment. */
final class Examples {
    private Examples() {}

    /** Path to title, in the order of paths; none if there is no such folder. */
    static Map<String, String> of(String commitment, Path folder) {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        Pattern named = Pattern.compile("(?<![\\w.-])" + Pattern.quote(commitment) + "(?![\\w-]|\\.\\w)");
        for (Path file : ScenarioFolder.find(List.of(folder)).files()) {
            try {
                String text = Files.readString(file);
                if (named.matcher(text).find()) {
                    found.put(file.toString(), title(text));
                }
            } catch (MalformedInputException e) {
                continue; // `run` tells what is wrong with it
            } catch (IOException e) {
                throw new Refused("%s: the file cannot be read".formatted(file));
            }
        }
        return found;
    }

    private static String title(String text) {
        return text.lines()
                .filter(line -> line.startsWith("title:"))
                .map(line -> line.substring("title:".length()).strip())
                .findFirst()
                .orElse("");
    }
}
