package org.tradepact.learn.quiz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.AgreementSigned;
import org.tradepact.fact.Backfill;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Claims;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.ImportRestriction;
import org.tradepact.fact.InternalTax;
import org.tradepact.fact.Investment;
import org.tradepact.fact.InvestmentTreatment;
import org.tradepact.fact.Kind;
import org.tradepact.fact.LabourLawChange;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.MarketEntryCondition;
import org.tradepact.fact.Mode;
import org.tradepact.fact.Money;
import org.tradepact.fact.Notice;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Purchase;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Reply;
import org.tradepact.fact.Stage;
import org.tradepact.fact.StandardsMeasure;
import org.tradepact.fact.StateEnterpriseConduct;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** Whether a case could happen: who acts may act so, upon somebody else, under law of his own, after what he answers. */
final class Possible {
    private static final String UNITED_STATES = "US";

    /** Duties that rest on statutes or orders of the United States: nobody else charges them. */
    private static final Set<CustomsDuty.Basis> OF_THE_UNITED_STATES = EnumSet.of(
            CustomsDuty.Basis.RECIPROCAL,
            CustomsDuty.Basis.SECTION_122,
            CustomsDuty.Basis.SECTION_232,
            CustomsDuty.Basis.SECTION_301);

    /** Countries that are not made up of states with laws of their own. */
    private static final Set<String> UNITARY = Set.of("KH", "TH", "VN", "JP", "CN");

    /** Countries from which hardly anything may come to the United States, so that nobody asks what duty it would bear. */
    private static final Set<String> EMBARGOED = Set.of("CU", "KP");

    /** Where something happens, which may be at home. */
    private static final Set<String> PLACES = Set.of("projectsIn", "located", "soldIn", "sellerFrom", "buyerFrom");

    private static final Set<Class<? extends Fact>> BY_STATES_TOO =
            Set.of(InternalTax.class, InvestmentTreatment.class, LabourLawChange.class, MarketEntryCondition.class);
    private static final Set<Class<? extends Fact>> BY_ANYBODY = Set.of(ExportRestriction.class);
    private static final Set<Class<? extends Fact>> OF_BUSINESS =
            Set.of(Investment.class, Purchase.class, Backfill.class);

    private Possible() {}

    static boolean of(Question asks, Commitment clause) {
        return asks.facts().stream().allMatch(fact -> fact(fact, asks, clause));
    }

    private static boolean fact(Stated fact, Question asks, Commitment clause) {
        return organ(fact)
                && upon(fact)
                && law(fact)
                && works(fact)
                && counts(fact)
                && terms(fact)
                && owed(fact, clause)
                && travels(fact)
                && together(fact)
                && ore(fact)
                && signs(fact, clause)
                && fills(fact, asks)
                && answers(fact, asks, clause);
    }

    private static Optional<Actor> actor(Stated fact) {
        return java.util.stream.Stream.of("takenBy", "by")
                .map(name -> fact.said().get(name))
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .findFirst();
    }

    /** Whether somebody of that sort does such things: a company signs no treaty, and a state of a union levies no tariff. */
    private static boolean organ(Stated fact) {
        if (actor(fact)
                .filter(by ->
                        by.organ() == Organ.STATE && UNITARY.contains(by.party().code()))
                .isPresent()) {
            return false;
        }
        if (fact.said().get("conduct") instanceof StateEnterpriseConduct.Conduct conduct) { // help is given from above
            Organ acts = conduct == StateEnterpriseConduct.Conduct.RECEIVES_NON_COMMERCIAL_ASSISTANCE
                    ? Organ.CENTRAL
                    : Organ.ENTERPRISE;
            return actor(fact).filter(by -> by.organ() != acts).isEmpty();
        }
        Set<Organ> may = BY_ANYBODY.contains(fact.kind())
                ? EnumSet.allOf(Organ.class)
                : OF_BUSINESS.contains(fact.kind())
                        ? EnumSet.of(Organ.CENTRAL, Organ.ENTERPRISE, Organ.PRIVATE)
                        : BY_STATES_TOO.contains(fact.kind())
                                ? EnumSet.of(Organ.CENTRAL, Organ.STATE)
                                : fact.kind() == StateEnterpriseConduct.class
                                        ? EnumSet.of(Organ.CENTRAL, Organ.ENTERPRISE)
                                        : EnumSet.of(Organ.CENTRAL);
        return actor(fact)
                .map(Actor::organ)
                .filter(organ -> !may.contains(organ))
                .isEmpty();
    }

    /** Nobody charges, bars or taxes his own, nor coordinates with himself. */
    private static boolean upon(Stated fact) {
        Optional<Party> own = actor(fact).map(Actor::party);
        return own.isEmpty()
                || fact.said().entrySet().stream()
                        .filter(one -> !PLACES.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .noneMatch(value -> value.equals(own.get())
                                || value instanceof Parties several
                                        && several.members().contains(own.get())
                                || value instanceof Reach reach && reach.named().contains(own.get()));
    }

    private static boolean law(Stated fact) {
        return !(fact.said().get("basis") instanceof CustomsDuty.Basis basis)
                || !OF_THE_UNITED_STATES.contains(basis)
                || actor(fact)
                        .filter(by -> by.party().code().equals(UNITED_STATES))
                        .isPresent();
    }

    /**
     * A ban under which goods go in or out as before is none; one that delays goods is no ban either; and a licence that is
     * given automatically is not refused.
     */
    private static boolean works(Stated fact) {
        if (fact.said().get("form") == ImportRestriction.Form.AUTOMATIC_LICENSING
                && fact.said().get("effect") == Effect.REFUSED) {
            return false;
        }
        boolean ban = fact.said().containsValue(ExportRestriction.Form.BAN)
                || fact.said().containsValue(ImportRestriction.Form.BAN);
        return !ban || !fact.said().containsKey("effect") || fact.said().get("effect") == Effect.REFUSED;
    }

    /** Whether it is more than nothing, and a number that decides is said. */
    private static boolean counts(Stated fact) {
        if (!OF_BUSINESS.contains(fact.kind())) {
            return true;
        }
        return fact.said().values().stream()
                .noneMatch(value -> value.equals(new Units(0))
                        || value instanceof Money money && money.amount().compareTo(BigDecimal.ZERO) == 0);
    }

    /** Names of foods and sanitary rules are matters of food, and an acknowledgement has one day. */
    private static boolean terms(Stated fact) {
        Object extra = fact.said().get("extra");
        boolean food = fact.said().get("goods") instanceof Goods goods && goods.in("farm-goods");
        boolean dairy = fact.said().get("goods") instanceof Goods own && own.in("dairy");
        if (extra == StandardsMeasure.Extra.MERE_USE_OF_A_TERM && !dairy
                || extra == StandardsMeasure.Extra.UNSCIENTIFIC_SANITARY_RULE && !food) {
            return false;
        }
        return fact.said().get("subject") != LegalAct.Matter.ACKNOWLEDGEMENT_OF_LISTED_ENTITIES
                || java.util.stream.Stream.of("adoptedOn", "inOperationOn", "appliedOn")
                                .map(fact.said()::get)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        < 2;
    }

    /** It takes two to meet. */
    private static boolean together(Stated fact) {
        return !(fact.said().get("between") instanceof Parties parties)
                || parties.members().size() > 1;
    }

    /** Nothing comes by rail or road over the sea, and work abroad counts apart only where goods come back from repair. */
    private static boolean travels(Stated fact) {
        Object mode = fact.said().get("mode");
        Object from = fact.said().getOrDefault("shippedFrom", fact.said().get("origin"));
        boolean neighbour = from instanceof Party party && Set.of("CA", "MX").contains(party.code());
        boolean overland = mode == Mode.RAIL || mode == Mode.ROAD;
        boolean repaired = fact.said().get("claims") instanceof Claims claims
                && (claims.has(Claim.REPAIR_OR_ALTERATION) || claims.has(Claim.ASSEMBLED_ABROAD));
        boolean partly = fact.said().get("workShare") instanceof Percent share && !share.equals(Percent.of("100"));
        boolean barred =
                isOf(fact.said().get("origin"), EMBARGOED) || isOf(fact.said().get("to"), EMBARGOED);
        return (!overland || neighbour) && (!partly || repaired) && !barred;
    }

    private static boolean isOf(@Nullable Object value, Set<String> codes) {
        return value instanceof Party party && codes.contains(party.code());
    }

    /** What is ore by its name has not been made into anything yet. */
    private static boolean ore(Stated fact) {
        boolean mined = fact.said().get("goods") instanceof Goods goods && goods.in("bauxite");
        Object stage = fact.said().get("stage");
        return !mined || stage == null || stage == Stage.ORE || stage == Stage.CONCENTRATE;
    }

    /** It takes another country to sign with, and that is not the one that has to fear for its interests. */
    private static boolean signs(Stated fact, Commitment clause) {
        if (fact.kind() != AgreementSigned.class) {
            return true;
        }
        boolean right = clause.owed() == Commitment.Owed.RIGHT;
        List<Party> wary = right ? clause.holders() : clause.beneficiaries();
        boolean self = actor(fact).filter(by -> wary.contains(by.party())).isPresent();
        return !self
                && (!(fact.said().get("with") instanceof Parties others)
                        || !others.members().isEmpty()
                                && others.members().stream().noneMatch(wary::contains));
    }

    /** Nobody fills the gap that his own control leaves. */
    private static boolean fills(Stated fact, Question asks) {
        return fact.kind() != Backfill.class
                || !(fact.said().get("control") instanceof Ref ref)
                || asks.facts().stream()
                        .filter(one -> one.id().equals(ref.id()))
                        .flatMap(control -> actor(control).stream())
                        .noneMatch(by -> actor(fact)
                                .filter(own -> own.party().equals(by.party()))
                                .isPresent());
    }

    /** Whether an act of the kind that performs a standing duty is done by one who owes it. */
    private static boolean owed(Stated fact, Commitment clause) {
        boolean same = clause.standing()
                && clause.requires().kind().equals(Kind.of(fact.kind()).name());
        return !same
                || fact.kind() != LegalAct.class
                || actor(fact)
                        .filter(by -> clause.holders().contains(by.party()))
                        .isPresent();
    }

    /** Whether who answers was asked, and after he was; and what he does is an answer to that. */
    private static boolean answers(Stated fact, Question asks, Commitment clause) {
        boolean matches = fact.said().get("subject") == LegalAct.Matter.EQUIVALENT_MEASURE;
        if (!(fact.said().get("inResponseTo") instanceof Ref ref)) {
            return !matches; // equivalent to what?
        }
        if (ref.none()) {
            return fact.kind() != Reply.class && !matches;
        }
        Optional<Stated> other =
                asks.facts().stream().filter(one -> one.id().equals(ref.id())).findFirst();
        if (other.isEmpty()) {
            return false;
        }
        boolean asked = actor(fact)
                .filter(by -> other.get().kind() == Notice.class
                        ? by.party().equals(other.get().said().get("to"))
                        : actor(other.get())
                                .filter(them -> them.party().equals(by.party()))
                                .isEmpty())
                .isPresent();
        return asked && !begun(fact).isBefore(begun(other.get())) && fitting(fact, clause);
    }

    /** Whether a law that answers something is of a sort that the clause asks for. */
    private static boolean fitting(Stated fact, Commitment clause) {
        if (!(fact.said().get("subject") instanceof LegalAct.Matter matter)) {
            return true;
        }
        List<String> wanted = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(clause.requires()), clause.performedBy().stream())
                .map(act -> act.where().get("subject"))
                .filter(Objects::nonNull)
                .map(subject -> subject.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT))
                .toList();
        return wanted.isEmpty() || wanted.contains(matter.name());
    }

    /** The first day of it; the first of all days where none is said. */
    static LocalDate begun(Stated fact) {
        return Arrays.asList("on", "adoptedOn", "inForceFrom").stream()
                .map(fact.said()::get)
                .filter(Objects::nonNull)
                .map(value -> value instanceof When when ? when.date() : (LocalDate) value)
                .findFirst()
                .orElse(LocalDate.MIN);
    }
}
