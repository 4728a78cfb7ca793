#include "engine/definition/scope.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "engine/definition/made_definition.hpp"

using namespace overens;
using Of = SlotMeaning::Of;

namespace {

// "date", "number?" (may be missing), "word open approved …", or the refusal.
std::string print(const std::expected<expressions::Reading, expressions::NotRead>& reading) {
    if (!reading) return "refused: " + reading.error().message;
    std::string text(expressions::name_of(reading->type));
    if (reading->may_be_missing) text += "?";
    for (const std::string& word : reading->words) text += " " + word;
    return text;
}

std::string print(const std::expected<std::uint32_t, expressions::NotRead>& slot) {
    return slot ? "slot" : "refused: " + slot.error().message;
}

}  // namespace

TEST_CASE("What may be read has its type and its words") {
    Definition definition = make_definition();
    const DefinitionScope scope(definition, {"", false, {}});
    struct Row {
        const char* path;
        const char* reading;
    };
    const std::vector<Row> rows = {
        {"urgent", "yes_no"},
        {"mode", "word none fast slow"},
        {"ends", "date?"},
        {"cost", "number?"},
        {"budget", "number"},
        {"proposal.version", "number"},
        {"survey.done", "yes_no"},
        {"survey.round", "number"},
        {"survey.asked", "number"},
        {"survey.open", "number"},
        {"survey.answered", "number"},
        {"survey.undisposed", "number"},
        {"survey.version", "number"},
        {"approval.accepts", "yes_no"},
        {"approval.binds_all", "yes_no"},
        {"approval.chosen", "word none keep end"},
        {"approval.outcome",
         "word open approved approved_with_side_decision approved_conditionally approved_with_changes "
         "rejected "
         "referred_back postponed proposed_to_next not_asked"},
        {"noting.outcome", "word open noted referred_back postponed proposed_to_next not_asked"},
        {"talk.respond.agrees", "yes_no"},
        {"asking.active", "yes_no"},
        {"talk.round", "number"},
        {"talk.ended", "word open heard"},
        {"pause.done", "yes_no"},
    };
    for (const Row& row : rows) {
        INFO(row.path);
        CHECK(print(scope.read(row.path)) == row.reading);
    }
}

TEST_CASE("What may not be read is refused with what would be right") {
    Definition definition = make_definition();
    const DefinitionScope scope(definition, {"", false, {}});
    struct Row {
        const char* path;
        const char* refusal;
    };
    const std::vector<Row> rows = {
        {"today",
         "'today' changes by itself and is read only in 'needs' and 'set': use 'watch' with 'at' here"},
        {"survey.late",
         "'late' changes by itself and is read only in 'needs' and 'set': use 'escalate' here"},
        {"note", "'note' is a field of type text: only has(note) can be read"},
        {"pilots", "'pilots' is a field of type parties: only has(pilots) or size(pilots) can be read"},
        {"share", "'share' has one value for each party: only sum(share) can be read"},
        {"parties", "'parties' is a list: only size(parties) can be read"},
        {"cost.version", "the field 'cost' has no 'version'"},
        {"proposal.clauses",
         "of the document 'proposal' only has(proposal) and proposal.version can be read"},
        {"approval", "of the work 'approval' one thing is read at a time, for example approval.done"},
        {"approval.version", "'approval' has no 'version', because it has no 'about'"},
        {"approval.undisposed", "'approval' has no 'undisposed', because it has no remarks in its 'answer'"},
        {"approval.late", "'approval' has no 'late', because it has no 'due'"},
        {"survey.view",
         "'survey' has several items: write survey.all(x, x.view …) or survey.exists(x, x.view …)"},
        {"tasks.ready",
         "'tasks' has several items: write tasks.all(x, x.ready …) or tasks.exists(x, x.ready …)"},
        {"pause.outcome", "'pause' has no 'outcome'"},
        {"talk.respond.why",
         "the answer 'why' is of type text: an expression reads answers of type yes_no and choice, "
         "and the sum of numbers"},
        {"approval.acepts", "'approval' has no 'acepts', did you mean 'accepts'?"},
        {"aproval.accepts", "there is nothing called 'aproval', did you mean 'approval'?"},
        {"asking", "of the state 'asking' only active and round can be read"},
        {"asking.ended", "the state 'asking' has no states inside to end"},
        {"both.ended", "the state 'both' has tracks: ask one of them how it ended"},
        {"board", "'board' is a body: an expression reads fields, documents, works and states"},
    };
    for (const Row& row : rows) {
        INFO(row.path);
        CHECK(print(scope.read(row.path)) == "refused: " + std::string(row.refusal));
    }
}

TEST_CASE("In needs and set, what changes by itself may be read, and what is asked for is there") {
    Definition definition = make_definition();
    const DefinitionScope scope(definition, {"", true, {"ends"}});
    CHECK(print(scope.read("today")) == "date");
    CHECK(print(scope.read("survey.late")) == "number");
    CHECK(print(scope.read("ends")) == "date");
    CHECK(print(scope.read("cost")) == "number?");
}

TEST_CASE("Items have words and yes or no only") {
    Definition definition = make_definition();
    const DefinitionScope scope(definition, {"", false, {}});
    const auto survey = scope.items("survey");
    REQUIRE(survey);
    CHECK(*survey == 0);
    CHECK(print(scope.read_item(*survey, "view")) == "word none good bad");
    CHECK(print(scope.read_item(*survey, "answered")) == "yes_no");
    CHECK(print(scope.read_item(*survey, "price")) ==
          "refused: the answer 'price' is a number that may not be given yet: only sum(survey.price) can be "
          "read");
    CHECK(print(scope.read_item(*survey, "accepts")) == "refused: an item of 'survey' has no 'accepts'");
    CHECK(print(scope.items("pause")) == "refused: 'pause' only waits and has no items");
    CHECK(print(scope.items("asking")) == "refused: 'asking' is a state: only works have items");
    CHECK(print(scope.items("surve")) == "refused: there is no work called 'surve', did you mean 'survey'?");
}

TEST_CASE("has, sum and size read what they are for") {
    Definition definition = make_definition();
    const DefinitionScope scope(definition, {"", false, {}});
    CHECK(print(scope.has("ends")) == "slot");
    CHECK(print(scope.has("note")) == "slot");
    CHECK(print(scope.has("proposal")) == "slot");
    CHECK(print(scope.has("survey")) ==
          "refused: has(…) asks about a field or a document, and 'survey' is a work");
    CHECK(print(scope.sum("share")) == "slot");
    CHECK(print(scope.sum("survey.price")) == "slot");
    CHECK(print(scope.sum("cost")).starts_with("refused: sum(…) adds"));
    CHECK(print(scope.size("pilots")) == "slot");
    CHECK(print(scope.size("parties")) == "slot");
    CHECK(print(scope.size("participants")) == "slot");
    CHECK(print(scope.size("cost")).starts_with("refused: size(…) counts"));
}

TEST_CASE("Inside a fragment its own names come first, and the others can be read too") {
    Definition definition = make_definition();
    const DefinitionScope scope(definition, {"talk", false, {}});
    CHECK(print(scope.read("respond.agrees")) == "yes_no");
    CHECK(print(scope.read("out.active")) == "yes_no");
    CHECK(print(scope.read("survey.done")) == "yes_no");
    CHECK(print(scope.items("respond")) == "slot");
}

TEST_CASE("The same meaning is one slot, and slots say what they read") {
    Definition definition = make_definition();
    const DefinitionScope scope(definition, {"", false, {}});
    const auto first = scope.read("approval.accepts");
    const auto second = scope.read("survey.done");
    const auto again = scope.read("approval.accepts");
    const auto item = scope.read_item(1, "accepts");
    REQUIRE((first && second && again && item));
    CHECK(first->slot == again->slot);
    CHECK(first->slot != second->slot);
    CHECK(first->slot != item->slot);
    REQUIRE(definition.slots.size() == 3);
    CHECK(definition.slots[first->slot].of == Of::work_item);
    CHECK(definition.slots[first->slot].index == 1);
    CHECK(definition.slots[first->slot].name == "accepts");
    CHECK(definition.slots[item->slot].of == Of::item_fact);
    CHECK(definition.slots[second->slot].of == Of::work_done);
}
