package org.tradepact.report.html;

import java.util.List;

/**
 * One page.
 *
 * @param title its name, also the first heading
 * @param byline what it is about and as of when, in small print under the title; empty for none
 * @param question what was asked; empty for none
 */
public record Sheet(String title, String byline, String question, List<Block> blocks) {
    public Sheet {
        blocks = List.copyOf(blocks);
    }
}
