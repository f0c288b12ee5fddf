/**
 * Pages for a browser. A page is data: a {@link org.tradepact.report.html.Sheet} of
 * {@link org.tradepact.report.html.Block blocks}, which the templates of {@code src/main/jte} write, so that nothing
 * written by others is ever markup. Pictures are data too: a chart such as {@link org.tradepact.report.html.DayStrip}
 * is laid out as a {@link org.tradepact.report.html.Drawing}, which one template writes as SVG. Words are made outside,
 * by the classes of {@code report} whose names end in {@code Html}.
 */
@org.jspecify.annotations.NullMarked
package org.tradepact.report.html;
