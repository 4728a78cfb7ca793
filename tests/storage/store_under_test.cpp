#include "storage/store_under_test.hpp"

#include <unistd.h>

#include <cstdlib>
#include <system_error>

#include "catch.hpp"
#include "engine/cases/evolve.hpp"
#include "storage/memory/memory_store.hpp"

namespace overens::storage_tests {
namespace {

State state_of(const std::string& name, StateIndex parent) {
    State state;
    state.name = name;
    state.parent = parent;
    return state;
}

std::shared_ptr<const Definition> make_definition(const LifecycleText& text) {
    if (text.text.starts_with("unreadable")) throw std::runtime_error("line 1: cannot be read");
    auto definition = std::make_shared<Definition>();
    definition->lifecycle = lifecycle;
    definition->hash = text.text;
    definition->version = text.text.ends_with('2') ? 2 : 1;  // "version 2"
    definition->states = {state_of("", outermost), state_of("drafting", outermost),
                          state_of("consultation", outermost), state_of("consultation.open", 2),
                          state_of("in_force", outermost)};
    for (StateIndex index = 0; index < definition->states.size(); ++index) {
        definition->state_by_name[definition->states[index].name] = index;
    }
    return definition;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "overens-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), name);
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

DefinitionReader test_reader() {
    return &make_definition;
}

Register test_register() {
    Register reg;
    reg.collaboration = collaboration;
    reg.name = "Samverkan i Örebro län";
    reg.organisations["kumla"] = {"kumla",
                                  "Kumla kommun",
                                  "municipality",
                                  "registrator@kumla.example",
                                  WorkingCalendar({{Day::of(2024, 12, 23), Day::of(2024, 12, 31)}}),
                                  {"kumla_ks", "kumla_kf"}};
    reg.organisations["region"] = {"region", "Region Örebro län", "region", "", {}, {}};
    Body body{
        "kumla_ks", "Kommunstyrelsen", "kumla", "executive_board", MinutesRegime::statutory, Mandate::prepare,
        {}};
    body.meetings = {{Day::of(2024, 3, 6), Day::of(2024, 2, 20)}};
    reg.bodies["kumla_ks"] = body;
    reg.places[lifecycle]["council"] = {"kumla_ks"};
    return reg;
}

PublishedLifecycle test_lifecycle(int version, const std::string& hash) {
    return {lifecycle,
            version,
            hash,
            Instant::at_utc(Day::of(2024, 1, 1)),
            {"version " + std::to_string(version), {{"consultation", "a fragment: ö"}}}};
}

void furnish(Store& store) {
    REQUIRE_FALSE(store.write_register(test_register(), 0, act_at(0)));
    REQUIRE_FALSE(store.publish(collaboration, test_lifecycle()));
}

std::unique_ptr<Store> open_test_store(const std::filesystem::path& folder, SqliteOptions options) {
    return open_sqlite_store(folder, options, test_reader());
}

StoreUnderTest::StoreUnderTest(const std::string& kind) {
    store_ = kind == "memory" ? make_memory_store(test_reader()) : open_test_store(folder_.path());
    furnish(*store_);
}

CaseKey key_of(int number) {
    const std::string digits = std::to_string(number);
    return {collaboration, "00000000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits};
}

Act act_at(std::int64_t minutes) {
    const Instant recorded = Instant::at_utc(Day::of(2024, 2, 1)) + minutes * 60'000;
    return {{"p-17", "lead", "region"}, recorded.utc_day(), recorded, Origin::registered};
}

Decider making(std::function<Given(const Case&)> make, const Act& act, const std::string& command) {
    return [make = std::move(make), act, command](const StepInput& input) -> std::expected<Decided, Refused> {
        Given given = make(input.subject);
        Decided decided;
        std::int64_t number = input.subject.last_text;
        for (std::string& text : given.texts) decided.texts.push_back({{++number}, std::move(text)});
        decided.entry = {input.subject.version + 1, act, command, std::move(given.events)};
        if (!decided.entry.events.empty()) evolve(input.subject, decided.entry);
        return decided;
    };
}

Decider taking(std::vector<Event> events, const Act& act, std::vector<std::string> texts,
               const std::string& command) {
    return making(
        [events = std::move(events), texts = std::move(texts)](const Case&) { return Given{events, texts}; },
        act, command);
}

Decider refusing(const std::string& code, bool spoil) {
    return [code, spoil](const StepInput& input) -> std::expected<Decided, Refused> {
        if (spoil) input.subject.roles["spoiled"] = "yes";
        return std::unexpected(Refused{refuse(RefusalKind::conflict, code, {"Nej.", "No."}), spoil});
    };
}

StepRequest starting(const CaseKey& key) {
    StepRequest request;
    request.key = key;
    request.start_lifecycle = lifecycle;
    return request;
}

StepRequest on(const CaseKey& key) {
    StepRequest request;
    request.key = key;
    return request;
}

Decider start_step(const std::string& title, const Act& act) {
    events::CaseStarted started;
    started.lifecycle = lifecycle;
    started.hash = "h1";
    started.title = {1};
    started.parties = {"kumla", "region"};
    return taking({started, events::StateEntered{"", 1}, events::StateEntered{"drafting", 1}}, act, {title},
                  "start");
}

Receipt must(std::expected<Receipt, Refusal> outcome) {
    INFO(code_of(outcome));
    REQUIRE(outcome.has_value());
    return *outcome;
}

Receipt start_case(Store& store, const CaseKey& key, const std::string& title, const Act& act) {
    return must(store.transact(starting(key), start_step(title, act)));
}

std::string code_of(const std::expected<Receipt, Refusal>& outcome) {
    return outcome ? "" : outcome.error().blockers.at(0).code;
}

events::ItemOpened item_opened(int item, const std::string& organisation, std::optional<Day> due,
                               const std::string& work) {
    events::ItemOpened opened;
    opened.item = item;
    opened.work = work;
    opened.addressee = {Addressee::Kind::organisation, organisation, ""};
    opened.due = due;
    return opened;
}

}  // namespace overens::storage_tests
