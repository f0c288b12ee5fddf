package org.tradepact.cli;

import java.util.List;
import org.tradepact.pack.Problem;
import org.tradepact.report.Checked;

/**
 * What came of one scenario file.
 *
 * @param ourFault whether an answer failed for a reason that is not in the file
 */
record FileRun(List<Checked> checked, List<Problem> problems, boolean ourFault) {}
