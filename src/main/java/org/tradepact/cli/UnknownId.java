package org.tradepact.cli;

import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.learn.reference.Reference;
import org.tradepact.pack.Nearest;

/** What to say of an id that names nothing. */
final class UnknownId {
    private UnknownId() {}

    /** Begins with a semicolon: what may have been meant, or where all are printed. */
    static String hint(String id, Packs packs, Reference reference) {
        if (packs.library().pack(id).isPresent()) {
            return "; it is a pack, and `tradepact list --pack %s` prints its commitments".formatted(id);
        }
        Optional<String> pack = pack(id, packs);
        if (pack.isPresent()) {
            return ofPack(id, packs, "`tradepact list --pack %s` prints those of its pack".formatted(pack.get()));
        }
        String near = Nearest.hint(id, packs.library().commitmentIds(), "");
        return near.length() > "; ".length()
                ? near
                : reference
                        .nearest(id)
                        .map(entry -> "; did you mean `%s`?".formatted(entry.id()))
                        .orElse("; `tradepact list` prints them all");
    }

    /** Of ids that begin alike only the rest is compared. */
    private static String ofPack(String id, Packs packs, String list) {
        String head = id.substring(0, id.lastIndexOf('-') + 1);
        List<String> alike = packs.library().commitmentIds().stream()
                .filter(one -> one.regionMatches(true, 0, head, 0, head.length()))
                .toList();
        Optional<String> rest = Nearest.close(
                id.substring(head.length()),
                alike.stream().map(one -> one.substring(head.length())).toList());
        List<String> parts = Nearest.parts(id, alike);
        if (parts.isEmpty() && rest.isEmpty()) {
            return "; " + list;
        }
        return "; did you mean %s? %s"
                .formatted(
                        parts.isEmpty()
                                ? "`%s%s`".formatted(alike.get(0).substring(0, head.length()), rest.get())
                                : Nearest.anyOf(parts),
                        list);
    }

    /** The pack whose commitments have ids that begin alike: {@code MY-ART-99} is of that of {@code MY-ART-2.1}. */
    private static Optional<String> pack(String id, Packs packs) {
        int end = id.lastIndexOf('-') + 1;
        if (end == 0) {
            return Optional.empty();
        }
        List<String> found = packs.library().commitments().values().stream()
                .filter(clause -> clause.id().regionMatches(true, 0, id, 0, end))
                .map(Commitment::pack)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
