package org.tradepact.explore;

import java.util.List;
import org.tradepact.agreement.Link;

/** A link, what it rests on, and what it would do to each shipment. */
public record Arrow(Link link, Footing footing, List<Difference> differences) {}
