package org.tradepact.scenario;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;
import org.tradepact.pack.Spelling;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of a scenario file, generated from the kinds of facts, so that an editor can help. */
public final class SchemaWriter {
    private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String PARTY = "^([A-Z]{2})$";

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The schema, draft 2020-12, as indented JSON with a final line break. */
    public String write() {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Tradepact scenario");
        scenario(schema, ScenarioFile.KEYS);
        ObjectNode defs = schema.putObject("$defs");
        scenario(defs.putObject("case"), ScenarioFile.CASE).putArray("required").add("name");
        facts(defs);
        values(defs);
        assume(defs.putObject("assume"));
        expectation(defs.putObject("expectation"));
        return json.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private ObjectNode scenario(ObjectNode schema, List<String> keys) {
        ObjectNode properties = object(schema);
        keys.forEach(key -> property(properties.putObject(key), key));
        return schema;
    }

    private void property(ObjectNode property, String key) {
        switch (key) {
            case "asOf" -> ref(property, "day").put("description", "the day the question is asked for");
            case "assume" ->
                property.put("type", "object")
                        .put("description", "hypothetical status by instrument id; what is absent is as known")
                        .set("additionalProperties", ref(json.createObjectNode(), "assume"));
            case "about" -> texts(property).put("description", "commitment ids or pack names that narrow the answer");
            case "with" -> texts(property).put("description", "world packs whose facts join the case");
            case "readings" ->
                property.put("type", "object")
                        .put("description", "option taken of a reading, by reading id")
                        .putObject("additionalProperties")
                        .put("type", "string");
            case "facts" -> list(property, "fact").put("description", "what is done or might be done");
            case "none" -> list(property, "absent").put("description", "acts that did not happen");
            case "expect" -> list(property, "expectation").put("description", "what the answer is");
            case "cases" -> list(property, "case").put("description", "variations of this file");
            case "extends" -> property.put("type", "string").put("description", "a file that this one overrides");
            default -> property.put("type", "string");
        }
    }

    private void facts(ObjectNode defs) {
        Collection<Kind> kinds = Kind.byName().values();
        for (Kind kind : kinds) {
            ObjectNode properties = object(defs.putObject(kind.name()));
            properties.putObject("id").put("type", "string");
            properties.putObject("note").put("type", "string");
            choice(
                    properties.putObject("source"),
                    json.createObjectNode().put("type", "string"),
                    texts(json.createObjectNode()));
            for (Kind.Component component : kind.components()) {
                ObjectNode property = properties.putObject(component.name());
                property.put("description", description(component));
                ArrayNode any = property.putArray("anyOf");
                component(any.addObject(), component.type());
                any.addObject().put("const", "unknown");
            }
        }
        oneKind(defs.putObject("fact"), kinds, true);
        oneKind(defs.putObject("absent"), kinds, false);
    }

    private static String description(Kind.Component component) {
        return component.unlessSaid().isEmpty()
                ? component.asks()
                : "%s; unless said: %s".formatted(component.asks(), component.unlessSaid());
    }

    /** An object with one key, the kind; a fact, unlike the denial of one, has an id. */
    private void oneKind(ObjectNode schema, Collection<Kind> kinds, boolean named) {
        ObjectNode properties = object(schema);
        schema.put("minProperties", 1).put("maxProperties", 1);
        for (Kind kind : kinds) {
            ObjectNode property = ref(properties.putObject(kind.name()), kind.name());
            if (named) {
                property.putArray("required").add("id");
            }
        }
    }

    private void component(ObjectNode schema, Class<?> type) {
        if (type.isEnum()) {
            words(schema, type);
        } else if (type.equals(boolean.class)) {
            schema.put("type", "boolean");
        } else if (type.equals(Kilograms.class)) {
            choice(
                    schema,
                    json.createObjectNode().put("type", "number").put("exclusiveMinimum", 0),
                    text(json.createObjectNode(), "^[0-9]+(\\.[0-9]+)? *(kg|g|t|lb)?$"));
        } else if (type.equals(Firms.class)) {
            choice(schema, constant("none"), texts(json.createObjectNode()));
        } else if (type.equals(Claims.class)) {
            ObjectNode claim = json.createObjectNode();
            words(claim, Claim.class);
            ObjectNode several = json.createObjectNode().put("type", "array");
            several.set("items", claim);
            choice(schema, constant("none"), claim.deepCopy(), several);
        } else if (type.equals(LocalDate.class)) {
            ref(schema, "day");
        } else if (type.equals(Goods.class)) {
            ref(schema, "goods");
        } else if (List.of(
                        Actor.class,
                        Money.class,
                        Parties.class,
                        Party.class,
                        Percent.class,
                        Reach.class,
                        Units.class,
                        When.class,
                        Defences.class)
                .contains(type)) {
            ref(schema, defined(type));
        } else {
            schema.put("type", "string");
        }
    }

    private void values(ObjectNode defs) {
        defs.putObject("day").put("type", "string").put("pattern", DAY);
        text(defs.putObject("party"), PARTY);
        defs.putObject("percent").put("type", "number").put("minimum", 0);
        defs.putObject("units").put("type", "integer").put("minimum", 0);
        choice(defs.putObject("when"), ref(json.createObjectNode(), "day"), constant("never"));
        ObjectNode goods = json.createObjectNode();
        ObjectNode said = object(goods);
        said.putObject("line").putArray("type").add("string").add("integer").add("number");
        choice(
                said.putObject("is"),
                json.createObjectNode().put("type", "string"),
                texts(json.createObjectNode()).put("minItems", 1));
        goods.putArray("required").add("line").add("is");
        ObjectNode alone = json.createObjectNode();
        alone.putArray("type").add("string").add("integer").add("number");
        choice(defs.putObject("goods"), alone, goods);
        ObjectNode amount = json.createObjectNode()
                .put("type", "object")
                .put("minProperties", 1)
                .put("maxProperties", 1);
        amount.putObject("additionalProperties").put("type", "number").put("minimum", 0);
        choice(defs.putObject("money"), text(json.createObjectNode(), "^[A-Z]{3} [0-9]+(\\.[0-9]+)?$"), amount);
        choice(
                defs.putObject("parties"),
                constant("none"),
                ref(json.createObjectNode(), "party"),
                list(json.createObjectNode(), "party"));
        ObjectNode except = json.createObjectNode();
        object(except).set("allExcept", list(json.createObjectNode(), "party"));
        except.putArray("required").add("allExcept");
        choice(
                defs.putObject("reach"),
                constant("all"),
                ref(json.createObjectNode(), "party"),
                list(json.createObjectNode(), "party"),
                except);
        ObjectNode actor = json.createObjectNode();
        ObjectNode parts = object(actor);
        ref(parts.putObject("party"), "party");
        words(parts.putObject("organ"), Organ.class);
        actor.putArray("required").add("party");
        choice(defs.putObject("actor"), ref(json.createObjectNode(), "party"), actor);
        words(defs.putObject("defence"), Defence.class);
        choice(
                defs.putObject("defences"),
                constant("none"),
                ref(json.createObjectNode(), "defence"),
                list(json.createObjectNode(), "defence"));
    }

    private void assume(ObjectNode schema) {
        ObjectNode properties = object(schema);
        for (StatusEvent.Kind kind : StatusEvent.Kind.values()) {
            choice(
                    properties.putObject(kind.key()),
                    ref(json.createObjectNode(), "day"),
                    constant("unknown"),
                    constant("never"));
        }
    }

    private void expectation(ObjectNode schema) {
        ObjectNode properties = object(schema);
        for (String key : ExpectationReader.KEYS) {
            ObjectNode property = properties.putObject(key);
            switch (key) {
                case "verdict" -> ExpectationReader.VERDICTS.forEach(property.putArray("enum")::add);
                case "force" -> ExpectationReader.FORCES.forEach(property.putArray("enum")::add);
                case "missing" -> texts(property);
                case "option" ->
                    property.put("type", "object")
                            .putObject("additionalProperties")
                            .put("type", "string");
                case "since" -> ref(property, "day");
                case "status" -> ExpectationReader.STATUSES.forEach(property.putArray("enum")::add);
                case "answer" -> ExpectationReader.ANSWERS.forEach(property.putArray("enum")::add);
                case "outcome" -> {
                    ObjectNode one = json.createObjectNode();
                    ExpectationReader.OUTCOMES.forEach(one.putArray("enum")::add);
                    ObjectNode several = json.createObjectNode().put("type", "array");
                    several.set("items", one.deepCopy());
                    choice(property, one, several);
                }
                case "rate", "amount", "perKilogram", "total", "known", "owed", "content", "heading" ->
                    property.putArray("type").add("string").add("number");
                default -> property.put("type", "string");
            }
        }
    }

    private static ObjectNode object(ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false);
        return schema.putObject("properties");
    }

    private static ObjectNode ref(ObjectNode schema, String name) {
        return schema.put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode list(ObjectNode schema, String name) {
        ref(schema.put("type", "array").putObject("items"), name);
        return schema;
    }

    private static ObjectNode texts(ObjectNode schema) {
        schema.put("type", "array").putObject("items").put("type", "string");
        return schema;
    }

    private static ObjectNode text(ObjectNode schema, String pattern) {
        return schema.put("type", "string").put("pattern", pattern);
    }

    private static void choice(ObjectNode schema, ObjectNode... choices) {
        ArrayNode any = schema.putArray("anyOf");
        Arrays.stream(choices).forEach(any::add);
    }

    private ObjectNode constant(String word) {
        return json.createObjectNode().put("const", word);
    }

    private static void words(ObjectNode schema, Class<?> type) {
        ArrayNode words = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            words.add(Spelling.CAMEL.of((Enum<?>) constant));
        }
    }

    private static String defined(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
