package org.tradepact.agreement;

import java.util.List;

/** How the clauses of a text lead to duties: the recourse it gives, and what the use of each right could change. */
public record Links(List<Recourse> recourse, List<Link> links) {
    public static final Links NONE = new Links(List.of(), List.of());
}
