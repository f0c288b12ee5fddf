package org.tradepact.border;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Answer;
import org.tradepact.check.Reason;

/** Works out what stands beside an answer when it is first asked for. For one thread. */
final class WorkedOut implements ShipmentAnswer.Besides {
    private final Supplier<List<Reason>> assuming;
    private final Supplier<List<Lead>> leading;
    private final Supplier<Answer> touching;
    private @Nullable List<Reason> assumed;
    private @Nullable List<Lead> leads;
    private @Nullable Answer touched;

    WorkedOut(Supplier<List<Reason>> assuming, Supplier<List<Lead>> leading, Supplier<Answer> touching) {
        this.assuming = assuming;
        this.leading = leading;
        this.touching = touching;
    }

    @Override
    public List<Reason> assumed() {
        List<Reason> known = assumed;
        if (known == null) {
            known = assuming.get();
            assumed = known;
        }
        return known;
    }

    @Override
    public List<Lead> leads() {
        List<Lead> known = leads;
        if (known == null) {
            known = leading.get();
            leads = known;
        }
        return known;
    }

    @Override
    public Answer touched() {
        Answer known = touched;
        if (known == null) {
            known = touching.get();
            touched = known;
        }
        return known;
    }
}
