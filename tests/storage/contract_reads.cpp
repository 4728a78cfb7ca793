// The contract of reading: history, as it was at a moment, lists of cases and tasks.
#include "catch.hpp"
#include "engine/cases/evolve.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

std::string ids_of(const Rows<CaseRow>& rows) {
    std::string ids;
    for (const CaseRow& row : rows.rows) ids += row.id.substr(row.id.size() - 2) + " ";
    return ids + "of " + std::to_string(rows.total);
}

std::string items_of(const Rows<TaskRow>& rows) {
    std::string items;
    for (const TaskRow& row : rows.rows) {
        items += row.case_id.substr(row.case_id.size() - 1) + "." + std::to_string(row.item) + " ";
    }
    return items + "of " + std::to_string(rows.total);
}

CaseFilter by_text(const std::string& text) {
    return {{}, {}, {}, text};
}

}  // namespace

TEST_CASE("what is not there reads as absent or empty") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    CHECK_FALSE(store->read(key_of(1)));
    CHECK_FALSE(store->read({"nowhere", key_of(1).id}));
    CHECK_FALSE(store->read({collaboration, "not a uuid"}));
    CHECK(store->entries(key_of(1), 0, 10).empty());
    CHECK(store->list("nowhere", {}, {}).total == 0);
    CHECK(store->tasks("nowhere", {}, {}).rows.empty());
    CHECK(store->notices("nowhere", "", {}).rows.empty());
    CHECK(store->changes("nowhere", 0, 10).empty());
    CHECK_FALSE(store->next_timer_day());
    CHECK_FALSE(store->definition(collaboration, "unknown", {}));
    CHECK_FALSE(store->lifecycle("nowhere", lifecycle, {}));
    CHECK(store->register_revision("nowhere") == 0);
}

TEST_CASE("entries come back as they were written, from a number on and so many") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    Act act = act_at(2);
    act.actor = {"p-9", "registrar", "kumla"};
    act.happened_on = Day::of(2023, 12, 24);
    act.origin = Origin::imported;
    const std::vector<Event> events{events::NoteMade{{2}, "kumla_ks"},
                                    events::FieldSet{"cost", "kumla", 1760585}};
    must(store->transact(on(key_of(1)), taking(events, act, {"Genomgång"}, "add_note")));
    must(store->transact(on(key_of(1)), taking({events::MoveTaken{"", "go"}}, act_at(3))));

    const auto found = store->entries(key_of(1), 1, 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Entry{2, act, "add_note", events});
    CHECK(store->entries(key_of(1), 0, 10).size() == 3);
    CHECK(store->entries(key_of(1), 3, 10).empty());
}

TEST_CASE("a case reads as it had been recorded by a moment") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(10));
    must(store->transact(on(key_of(1)), taking({events::NoteMade{{2}, ""}}, act_at(20), {"Anteckning"})));
    must(store->transact(on(key_of(1)), taking({events::StateLeft{"drafting"}}, act_at(30))));
    const auto at = [&](std::int64_t minutes) { return store->read(key_of(1), act_at(minutes).recorded_at); };
    CHECK_FALSE(at(9));
    REQUIRE(at(10));
    CHECK(at(10)->subject->version == 1);
    CHECK(at(10)->texts->size() == 1);
    CHECK(at(29)->subject->version == 2);
    CHECK(at(29)->texts->size() == 2);
    CHECK(at(29)->subject->states.at("drafting").active);
    CHECK_FALSE(at(30)->subject->states.at("drafting").active);
    CHECK(*at(1000)->subject == *store->read(key_of(1))->subject);
    CHECK(*store->read(key_of(1))->subject == rebuild(store->entries(key_of(1), 0, 10)));
}

TEST_CASE("a line of a list shows where the case stands") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Överenskommelse", act_at(1));
    const Day due = Day::of(2024, 3, 24);
    events::HeldOn held;
    held.look_again_on = due;
    must(store->transact(
        on(key_of(1)),
        taking(
            {events::StateLeft{"drafting"}, events::StateEntered{"consultation", 1},
             events::StateEntered{"consultation.open", 1}, events::WorkOpened{"review", 1, "", 0, true, {}},
             item_opened(1, "kumla", due + 7), item_opened(2, "region", due), item_opened(3, "kumla"), held},
            act_at(2))));
    const auto rows = store->list(collaboration, {}, {});
    REQUIRE(rows.rows.size() == 1);
    const CaseRow& row = rows.rows[0];
    CHECK(row.id == key_of(1).id);
    CHECK(row.lifecycle == lifecycle);
    CHECK(row.lifecycle_version == 1);
    CHECK(row.title == "Överenskommelse");
    CHECK(row.phase == "active");
    CHECK(row.states == std::vector<std::string>{"consultation.open"});
    CHECK(row.started_on == act_at(1).happened_on);
    CHECK(row.next_due == due);
    CHECK(row.open_items == 3);
    CHECK(row.on_hold);
    CHECK(row.version == 2);
    CHECK(row.changed_at == act_at(2).recorded_at);
}

TEST_CASE("lists of cases are filtered, counted and cut into pages, newest case first") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Hemsjukvård i länet", act_at(1));
    start_case(*store, key_of(2), "HEMSJUKVÅRD, tillägg", act_at(2));
    start_case(*store, key_of(3), "Strategi för äldre", act_at(3));
    start_case(*store, key_of(4), "100 % _förslag_", act_at(4));
    must(store->transact(
        on(key_of(2)),
        taking({events::StateLeft{"drafting"}, events::StateEntered{"in_force", 1}}, act_at(5))));
    must(store->transact(on(key_of(3)), taking({events::StateLeft{"drafting"},
                                                events::PhaseChanged{machines::CasePhase::completed}},
                                               act_at(6))));
    const auto listed = [&](const CaseFilter& filter, Page page = {}) {
        return ids_of(store->list(collaboration, filter, page));
    };
    CHECK(listed({}) == "04 03 02 01 of 4");
    CHECK(listed({}, {2, 3}) == "01 of 4");
    CHECK(listed({}, {3, 3}) == "of 4");
    CHECK(listed({lifecycle, {}, {}, {}}) == "04 03 02 01 of 4");
    CHECK(listed({"unknown", {}, {}, {}}) == "of 0");
    CHECK(listed({{}, "drafting", {}, {}}) == "04 01 of 2");
    CHECK(listed({{}, "in_force", {}, {}}) == "02 of 1");
    CHECK(listed({{}, {}, "active", {}}) == "04 02 01 of 3");
    CHECK(listed({{}, {}, "completed", {}}) == "03 of 1");
    CHECK(listed({lifecycle, "drafting", "active", {}}, {1, 1}) == "04 of 2");
    CHECK(listed({{}, "in_force", "completed", {}}) == "of 0");
    CHECK(listed(by_text("hemsjukvård")) == "02 01 of 2");
    CHECK(listed(by_text("HemSjukVÅRD")) == "02 01 of 2");
    CHECK(listed(by_text("hemsjukva\xCC\x8Ard")) == "02 01 of 2");
    CHECK(listed(by_text("hemsjukvard")) == "of 0");
    CHECK(listed(by_text("%")) == "04 of 1");
    CHECK(listed(by_text("_")) == "04 of 1");
    CHECK(listed({{}, "drafting", {}, "hem"}) == "01 of 1");
    CHECK(listed({{}, {}, "completed", "för"}) == "03 of 1");
}

TEST_CASE("open tasks come by due day, those without one last") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const Day day = Day::of(2024, 3, 1);
    start_case(*store, key_of(1), "Ett", act_at(1));
    start_case(*store, key_of(2), "Två", act_at(2));
    const events::WorkOpened opened{"review", 1, "", 0, true, {}};
    must(store->transact(
        on(key_of(1)),
        taking({opened, item_opened(1, "kumla"), item_opened(2, "region", day + 9)}, act_at(3))));
    must(store->transact(
        on(key_of(2)),
        taking({opened, item_opened(1, "kumla", day), item_opened(2, "region", day + 9)}, act_at(4))));
    const auto listed = [&](const TaskFilter& filter, Page page = {}) {
        return items_of(store->tasks(collaboration, filter, page));
    };
    CHECK(listed({}) == "2.1 1.2 2.2 1.1 of 4");
    CHECK(listed({}, {2, 3}) == "1.1 of 4");
    CHECK(listed({{}, "kumla"}) == "2.1 1.1 of 2");
    CHECK(listed({key_of(1).id, {}}) == "1.2 1.1 of 2");
    CHECK(listed({key_of(1).id, "region"}) == "1.2 of 1");
    CHECK(listed({key_of(3).id, {}}) == "of 0");

    CHECK(listed({{}, {}, "anna"}) == "of 0");
    CHECK(listed({{}, {}, ""}) == "of 0");
    must(store->transact(on(key_of(1)), taking({events::CaseOfficerNamed{2, "anna", {}}}, act_at(4))));
    CHECK(listed({{}, {}, "anna"}) == "1.2 of 1");
    CHECK(listed({{}, "kumla", "anna"}) == "of 0");
    must(store->transact(on(key_of(1)), taking({events::CaseOfficerNamed{2, "erik", {}},
                                                events::CaseOfficerNamed{1, "anna", {}}},
                                               act_at(4))));
    CHECK(listed({{}, {}, "anna"}) == "1.1 of 1");
    must(store->transact(on(key_of(1)), taking({events::CaseOfficerNamed{1, "", {}}}, act_at(4))));
    CHECK(listed({{}, {}, "anna"}) == "of 0");

    events::ItemJudged judged;
    judged.item = 1;
    judged.state = machines::TaskState::completed;
    judged.facts.closed = true;
    must(store->transact(on(key_of(2)), taking({judged, events::DueMoved{2, day - 1, {}}}, act_at(5))));
    CHECK(listed({}) == "2.2 1.2 1.1 of 3");
    CHECK(listed({{}, "kumla", {}, day}) == "2.1 of 1");
    CHECK(listed({{}, "region", {}, day}) == "of 0");
    CHECK(listed({{}, {}, {}, day + 1}) == "of 0");

    const TaskRow row = store->tasks(collaboration, {key_of(2).id, {}}, {}).rows.at(0);
    CHECK(row.case_title == "Två");
    CHECK(row.lifecycle == lifecycle);
    CHECK(row.work == "review");
    CHECK(row.round == 1);
    CHECK(row.addressee == Addressee{Addressee::Kind::organisation, "region", ""});
    CHECK(row.state == "ready");
    CHECK(row.due == day - 1);
    CHECK(row.case_officer.empty());
    CHECK(store->tasks(collaboration, {{}, {}, "erik"}, {}).rows.at(0).case_officer == "erik");
}

TEST_CASE("what a new round or a closed work leaves behind is no longer a task") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Ett", act_at(1));
    must(store->transact(on(key_of(1)), taking({events::WorkOpened{"review", 1, "", 0, true, {}},
                                                item_opened(1, "kumla"), item_opened(2, "region")},
                                               act_at(2))));
    must(store->transact(
        on(key_of(1)),
        taking({events::WorkOpened{"review", 2, "", 0, true, {2}}, item_opened(3, "kumla")}, act_at(3))));
    const auto tasks = store->tasks(collaboration, {}, {});
    CHECK(items_of(tasks) == "1.2 1.3 of 2");
    CHECK(tasks.rows[0].round == 2);
    must(store->transact(on(key_of(1)), taking({events::ItemWithdrawn{2}}, act_at(4))));
    CHECK(items_of(store->tasks(collaboration, {}, {})) == "1.3 of 1");
    must(store->transact(on(key_of(1)), taking({events::WorkClosed{"review"}}, act_at(5))));
    CHECK(items_of(store->tasks(collaboration, {}, {})) == "of 0");
    CHECK(store->list(collaboration, {}, {}).rows[0].open_items == 0);
}

}  // namespace overens
