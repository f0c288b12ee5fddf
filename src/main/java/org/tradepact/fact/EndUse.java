package org.tradepact.fact;

import java.time.LocalDate;

/** What the goods of a shipment are for, where a control asks. */
public record EndUse(
        String id,
        @Ask("the shipment it is about") Ref of,
        @Ask(value = "what the goods will be used for", by = Ask.By.IMPORTER) Use use,
        @Ask(value = "whether a military user gets them", unlessSaid = "false", by = Ask.By.IMPORTER)
                boolean militaryUser,
        @Ask("the node of the logic chips, in nanometres") Units nanometres,
        @Ask("the number of layers of the memory") Units layers,
        @Ask(value = "whether the work on artificial intelligence has military potential", judgment = true)
                boolean militaryPotential)
        implements Fact {
    /** Uses that controls tell apart; chips stand for equipment and materials to make them as well. */
    public enum Use {
        CIVIL,
        MILITARY,
        MASS_DESTRUCTION,
        TERRORISM,
        LOGIC_CHIPS,
        MEMORY_CHIPS,
        ARTIFICIAL_INTELLIGENCE
    }

    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
