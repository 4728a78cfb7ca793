// The contract of MeetingStore and Sealer.
#include "catch.hpp"
#include "storage/codec/event_codec.hpp"
#include "storage/codec/seal_key.hpp"
#include "storage/random_budget.hpp"
#include "storage/random_events.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

const MeetingKey september{collaboration, "council", "2024-09-20"};

// The register with a council that meets twice.
void add_council(Store& store) {
    Register reg = test_register();
    Body council;
    council.id = council.name = "council";
    council.kind = "collaboration_council";
    council.meetings = {{Day::of(2024, 9, 20), Day::of(2024, 9, 6)},
                        {Day::of(2024, 12, 6), Day::of(2024, 11, 22)}};
    reg.bodies["council"] = council;
    REQUIRE_FALSE(store.write_register(reg, store.register_revision(collaboration), act_at(1)));
}

Act secretary_at(std::int64_t minutes) {
    Act act = act_at(minutes);
    act.actor = {"", "secretary", "council"};
    return act;
}

MeetingDecider carrying_out(MeetingCommand command, std::int64_t minutes) {
    return [command = std::move(command), act = secretary_at(minutes)](const MeetingInput& input) {
        return decide_meeting(input, command, act, act.happened_on);
    };
}

meeting_commands::AddItem item_called(const std::string& title) {
    AgendaInput entry;
    entry.kind = "decision";
    entry.title = title;
    return {entry, {}};
}

std::string refusal_of(const std::expected<MeetingReceipt, Refusal>& outcome) {
    return outcome ? "" : outcome.error().blockers.front().code;
}

}  // namespace

TEST_CASE("a meeting's steps come back as they were taken, with their texts") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    add_council(*store);
    CHECK_FALSE(store->read_meeting(september));
    const auto receipt =
        store->transact_meeting({september, {}, {}}, carrying_out(item_called("Hemsjukvård"), 2));
    REQUIRE(receipt);
    CHECK(receipt->version == 1);
    CHECK(receipt->made == std::vector<int>{1});
    const auto read = store->read_meeting(september);
    REQUIRE(read);
    CHECK(read->record.agenda.size() == 1);
    CHECK(read->texts.at(read->record.agenda.front().entry.title.number) == "Hemsjukvård");
    const auto entries = store->meeting_entries(september, 0, 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries.front().act == secretary_at(2));
    CHECK(entries.front().command == "add_agenda_item");
    MeetingRecord again;
    evolve(again, entries.front());
    CHECK(again == read->record);
    CHECK(store->last_recorded_at() == act_at(2).recorded_at);
}

TEST_CASE("a meeting's refusal writes nothing, and a stale version is refused") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    add_council(*store);
    const MeetingRequest first{september, 0, {}};
    CHECK(refusal_of(store->transact_meeting(first, carrying_out(meeting_commands::PublishAgenda{}, 2))) ==
          "agenda_empty");
    CHECK_FALSE(store->read_meeting(september));
    REQUIRE(store->transact_meeting(first, carrying_out(item_called("Ett"), 3)));
    CHECK(refusal_of(store->transact_meeting(first, carrying_out(item_called("Två"), 4))) ==
          "version_changed");
    const MeetingRequest nowhere{{"nowhere", "council", "2024-09-20"}, {}, {}};
    CHECK(refusal_of(store->transact_meeting(nowhere, carrying_out(item_called("Ett"), 5))) ==
          "collaboration_not_found");
    CHECK(store->read_meeting(september)->record.version == 1);
}

TEST_CASE("the same request for a meeting has one effect") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    add_council(*store);
    const MeetingRequest request{september, {}, RepeatGuard{"key", "scope", "body"}};
    const auto once = store->transact_meeting(request, carrying_out(item_called("Ett"), 2));
    const auto twice = store->transact_meeting(request, carrying_out(item_called("Ett"), 3));
    REQUIRE((once && twice));
    CHECK_FALSE(once->repeated);
    CHECK(twice->repeated);
    CHECK(twice->made == once->made);
    CHECK(store->read_meeting(september)->record.agenda.size() == 1);
    MeetingRequest other = request;
    other.repeat->body_hash = "another";
    CHECK(refusal_of(store->transact_meeting(other, carrying_out(item_called("Två"), 4))) == "key_reused");
}

TEST_CASE("sections go on from the body's other meetings of the year") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    add_council(*store);
    const MeetingDecider looking = [](const MeetingInput& input) -> std::expected<DecidedMeeting, Refusal> {
        CHECK(input.sections_before == 0);
        const Act act = secretary_at(2);
        auto begun = beginning_of(input.reg, input.body, input.meeting);
        DecidedMeeting made;
        made.entry = {1, act, "test", {*begun}};
        made.entry.events.emplace_back(meeting_events::ItemAdded{1, {}, false, {}});
        made.entry.events.emplace_back(meeting_events::ItemDecided{1, 17, {}});
        evolve(input.record, made.entry);
        return made;
    };
    REQUIRE(store->transact_meeting({september, {}, {}}, looking));
    int before = 0;
    const MeetingKey december{collaboration, "council", "2024-12-06"};
    (void)store->transact_meeting({december, {}, {}}, [&](const MeetingInput& input) {
        before = input.sections_before;
        return std::expected<DecidedMeeting, Refusal>(DecidedMeeting{});
    });
    CHECK(before == 17);
    CHECK(store->read_meetings(collaboration, "council").size() == 1);
    CHECK(store->read_meetings(collaboration, "").size() == 1);
    CHECK(store->read_meetings(collaboration, "other").empty());
}

TEST_CASE("a meeting is listed until somebody says that all have been told of it") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    add_council(*store);
    REQUIRE(store->transact_meeting({september, {}, {}}, carrying_out(item_called("Ett"), 2)));
    auto untold = store->untold_meetings();
    REQUIRE(untold.size() == 1);
    REQUIRE(store->transact_meeting({september, {}, {}}, carrying_out(item_called("Två"), 3)));
    store->told_of_meeting(untold.front());  // of the first step, not of the second
    untold = store->untold_meetings();
    REQUIRE(untold.size() == 1);
    CHECK(untold.front().version == 2);
    store->told_of_meeting(untold.front());
    CHECK(store->untold_meetings().empty());
}

TEST_CASE("the installation's seal holds for what was sealed, and for nothing else") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const Seal seal = store->seal("Beslut: godkänns.");
    CHECK(storage::is_sealed_by(seal));
    CHECK(store->seal("Beslut: godkänns.") == seal);
    Seal other = store->seal("Beslut: avslås.");
    CHECK(other.key == seal.key);
    other.seal = seal.seal;
    CHECK_FALSE(storage::is_sealed_by(other));
}

TEST_CASE("every kind of a meeting's events comes back as it was written") {
    const unsigned seed = random_seed();
    CAPTURE(seed);
    RandomValues values(seed);
    for (int round = random_rounds(40); round > 0; --round) {
        const auto events = one_of_each_of_meetings(values);
        const std::string written = storage::write_meeting_events(events);
        REQUIRE(storage::read_meeting_events(written, storage::event_format, "test") == events);
    }
}

TEST_CASE("what is changed in the minutes of a data folder is found") {
    struct Row {
        const char* what;
        const char* sql;
        const char* found;
    };
    const auto row = GENERATE(
        Row{"nothing", "SELECT 1", ""},
        Row{"a word", "UPDATE meeting_texts SET text = 'Avslås' WHERE number = 1", "text 1"},
        Row{"an entry", "UPDATE meeting_entries SET events = replace(events, 'decision', 'election')",
            "entry 1"},
        Row{"who", "UPDATE meeting_entries SET role = 'chair' WHERE sequence = 2", "entry 2"},
        Row{"a step less", "DELETE FROM meeting_entries WHERE sequence = 1", "entry 1 is missing"},
        Row{"all of it", "DELETE FROM meetings", "meetings that are not there"},
        Row{"a register", "DELETE FROM registers WHERE revision = 1", "revisions of the register"},
        Row{"the row", "UPDATE meetings SET state = 'held'", "its row"});
    CAPTURE(row.what);
    TemporaryFolder folder;
    {
        const auto store = open_test_store(folder.path());
        furnish(*store);
        add_council(*store);
        REQUIRE(store->transact_meeting({september, {}, {}}, carrying_out(item_called("Ett"), 2)));
        REQUIRE(store->transact_meeting({september, {}, {}}, carrying_out(item_called("Två"), 3)));
    }
    {
        SQLite::Database database((folder.path() / "overens.db").string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA foreign_keys = OFF");
        database.exec(row.sql);
    }
    const LogReport report = verify_log(folder.path(), test_reader());
    const bool is_gone = std::string(row.what) == "all of it";
    CHECK(report.meetings == (is_gone ? 0 : 1));
    CHECK(report.sound() == std::string(row.found).empty());
    if (!report.sound()) CHECK(report.broken_beside.front().find(row.found) != std::string::npos);
}

TEST_CASE("steps of meetings are numbered among those of cases, and wake who waits") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    add_council(*store);
    start_case(*store, key_of(1), "Ett", act_at(1));
    REQUIRE(store->transact_meeting({september, {}, {}}, carrying_out(item_called("Hemsjukvård"), 2)));
    REQUIRE(store->transact_meeting({september, {}, {}}, carrying_out(item_called("Val"), 3)));
    must(store->transact(on(key_of(1)), taking({events::MoveTaken{"", "go"}}, act_at(4), {}, "make_move")));

    const auto changes = store->changes(collaboration, 0, 10);
    REQUIRE(changes.size() == 4);
    for (std::size_t i = 1; i < changes.size(); ++i) CHECK(changes[i - 1].number < changes[i].number);
    CHECK(changes[0].key == key_of(1));
    CHECK(changes[1].key.id.empty());
    CHECK(changes[1].body == "council");
    CHECK(changes[1].meeting == "2024-09-20");
    CHECK(changes[2].sequence == 2);
    CHECK(changes[2].command == "add_agenda_item");
    CHECK(changes[3].body.empty());
    CHECK(store->last_change() == changes[3].number);
    CHECK(store->changes(collaboration, changes[1].number, 1).front().number == changes[2].number);
    CHECK(store->changes(collaboration, 0, 2).size() == 2);
    REQUIRE(store->transact_meeting({september, {}, {}}, carrying_out(item_called("Mer"), 5)));
    CHECK(store->wait_for_change(changes[3].number, std::chrono::milliseconds(0)));
}

}  // namespace overens
